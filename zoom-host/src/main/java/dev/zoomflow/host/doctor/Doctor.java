package dev.zoomflow.host.doctor;

import static java.util.stream.Collectors.toCollection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.AppPlan;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Core;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Examines this host, its way to the outside, each connection type and each connection. Takes seconds. Any thread. */
public final class Doctor {
    private final Core core;
    private final Addresses addresses;
    private final Wants wants;
    private final Tools tools;

    /** What it looks with. */
    record Tools(OwnHealth own, PublicWay way, Probing probing) {}

    Doctor(Core core, Addresses addresses, Tools tools) {
        this.core = core;
        this.addresses = addresses;
        this.wants = new Wants(core.plugins(), core.switches());
        this.tools = tools;
    }

    /** All checks, whatever fails. */
    public List<Section> examine() {
        var sections = new ArrayList<Section>();
        sections.add(new Section("This host", tools.own().checks()));
        sections.add(new Section("The way here", List.of(way())));
        for (var type : core.integrations().types()) {
            sections.add(new Section(type.displayName() + ": the server's app", app(type)));
        }
        for (var connection : core.connections().all()) {
            sections.add(new Section("Connection " + connection.name(), connection(connection)));
        }
        return sections;
    }

    /** What to tick for the handlers that are switched on for connections of this type. */
    public AppPlan plan(ConnectionType type, AuthType authType) {
        var connections = core.connections().all().stream()
                .filter(connection -> connection.type().equals(type.id()))
                .filter(connection -> connection.authType().equals(authType.id()))
                .map(StoredConnection::id)
                .toList();
        return core.integrations().integration(type.id()).plan(authType.id(), wants.of(type.id(), connections));
    }

    private Check way() {
        return addresses
                .webhook()
                .map(tools.way()::check)
                .orElseGet(() -> Check.failed(
                        "public address",
                        "WEBHOOK_ADDRESS is not set, so nobody can connect and no event can come",
                        "Start a tunnel to the public listener and set WEBHOOK_ADDRESS to its name"));
    }

    private List<Check> app(ConnectionType type) {
        var integration = core.integrations().integration(type.id());
        var checks = attempted(
                "app",
                () -> addresses.callback(type.id()).map(integration::check).orElse(List.of()));
        addresses
                .webhook()
                .ifPresent(base -> integration
                        .eventSources()
                        .forEach(source -> checks.add(probe(source, base, type.id() + "/" + source.name()))));
        return checks;
    }

    private List<Check> connection(StoredConnection stored) {
        var checks = new ArrayList<Check>();
        checks.add(status(stored));
        checks.addAll(attempted("connection", () -> {
            var connection = core.connections().open(stored.id());
            var found = new ArrayList<>(connection.check(wants.of(stored.type(), List.of(stored.id()))));
            addresses
                    .webhook()
                    .ifPresent(base -> connection
                            .eventSources()
                            .forEach(source -> found.add(
                                    probe(source, base, stored.type() + "/" + source.name() + "/" + stored.id()))));
            return found;
        }));
        return checks;
    }

    private static Check status(StoredConnection stored) {
        var status = stored.status();
        return status.state() == State.OK
                ? Check.passed("status", "connected")
                : status.state() == State.INIT_REQUIRED
                        ? Check.unknown("status", "nobody has authorised it yet")
                        : Check.failed("status", status.text(), "Open the connection's page and follow its button");
    }

    private Check probe(EventSource source, URI base, String path) {
        return tools.probing().check(source, base.resolve("/" + path));
    }

    private static List<Check> attempted(String name, Supplier<List<Check>> checks) {
        try {
            return checks.get().stream().collect(toCollection(ArrayList::new));
        } catch (ConnectionException refused) {
            var checked = new ArrayList<Check>();
            checked.add(Check.failed(name, String.valueOf(refused.getMessage()), "Correct what it names"));
            return checked;
        }
    }
}
