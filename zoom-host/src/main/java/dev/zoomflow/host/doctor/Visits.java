package dev.zoomflow.host.doctor;

import static java.util.Comparator.comparing;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Core;
import java.util.ArrayList;
import java.util.List;

/** Examines every connection by what is known of it, and as many apps of their own as the limits allow. Any thread. */
final class Visits {
    private final Core core;
    private final Addresses addresses;
    private final Wants wants;
    private final Endpoints endpoints;
    private final Limits limits;

    Visits(Core core, Addresses addresses, Wants wants, Endpoints endpoints, Limits limits) {
        this.core = core;
        this.addresses = addresses;
        this.wants = wants;
        this.endpoints = endpoints;
        this.limits = limits;
    }

    /** Those first that do not work. */
    List<Section> sections() {
        var allowance = new Allowance(limits, System::nanoTime);
        var sections = new ArrayList<Section>();
        try {
            core.connections().all().stream()
                    .sorted(comparing(stored -> stored.status().state() == State.OK))
                    .forEach(stored ->
                            sections.add(new Section("Connection " + stored.name(), checks(stored, allowance))));
        } catch (StoreException broken) {
            sections.add(new Section("Connections", List.of(OwnHealth.broken("connections", broken))));
        }
        allowance.rest().ifPresent(rest -> sections.add(new Section("Further connections", List.of(rest))));
        return sections;
    }

    private List<Check> checks(StoredConnection stored, Allowance allowance) {
        var checks = new ArrayList<Check>();
        checks.add(status(stored));
        try {
            var connection = core.connections().open(stored.id());
            checks.addAll(scopes(stored, connection));
            if (bringsAnApp(stored) && allowance.takes()) {
                checks.addAll(app(stored, connection));
            }
        } catch (ConnectionException unusable) {
            checks.add(Check.failed("connection", String.valueOf(unusable.getMessage()), "Correct what it names"));
        }
        return checks;
    }

    /** What its switched-on handlers need and its grant does not have, by what is known of it. */
    List<Check> lacks(StoredConnection stored) {
        try {
            return scopes(stored, core.connections().open(stored.id())).stream()
                    .filter(check -> check.outcome() == Check.Outcome.FAILED)
                    .toList();
        } catch (ConnectionException unusable) {
            // its status says so
            return List.of();
        }
    }

    private List<Check> scopes(StoredConnection stored, Connection connection) {
        return Attempt.at("scopes", () -> connection.check(wants.of(stored.type(), List.of(stored.id()))));
    }

    private List<Check> app(StoredConnection stored, Connection connection) {
        var callback = addresses.callback(stored.type());
        var checks = new ArrayList<>(Attempt.at("app", () -> connection.checkApp(callback)));
        checks.addAll(Attempt.at(
                "event endpoint", () -> endpoints.check(stored.type(), connection.eventSources(), "/" + stored.id())));
        return checks;
    }

    /** Where a person filled in nothing, the app is the server's, which is examined once. */
    private boolean bringsAnApp(StoredConnection stored) {
        return core.integrations().type(stored.type()).authTypes().stream()
                .filter(type -> type.id().equals(stored.authType()))
                .anyMatch(type -> !type.form().isEmpty());
    }

    private static Check status(StoredConnection stored) {
        var status = stored.status();
        return status.state() == State.OK
                ? Check.passed("status", "connected")
                : status.state() == State.INIT_REQUIRED
                        ? Check.unknown("status", "nobody has authorised it yet")
                        : Check.failed("status", status.text(), "Open the connection's page and follow its button");
    }
}
