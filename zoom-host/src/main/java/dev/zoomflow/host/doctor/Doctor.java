package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.AppPlan;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Core;
import java.util.ArrayList;
import java.util.List;

/** Examines this host, its way to the outside, each connection type and each connection. Takes seconds. Any thread. */
public final class Doctor {
    private final Core core;
    private final Addresses addresses;
    private final Wants wants;
    private final Tools tools;
    private final Endpoints endpoints;
    private final Visits visits;

    /** What it looks with. */
    record Tools(OwnHealth own, PublicWay way, Probing probing, Limits limits) {}

    Doctor(Core core, Addresses addresses, Tools tools) {
        this.core = core;
        this.addresses = addresses;
        this.wants = new Wants(core.plugins(), core.switches());
        this.tools = tools;
        this.endpoints = new Endpoints(addresses, tools.probing());
        this.visits = new Visits(core, addresses, wants, endpoints, tools.limits());
    }

    /** All checks, whatever fails. */
    public List<Section> examine() {
        var sections = new ArrayList<Section>();
        sections.add(new Section("This host", tools.own().checks()));
        sections.add(new Section("The way here", List.of(way())));
        for (var type : core.integrations().types()) {
            sections.add(new Section(type.displayName() + ": the server's app", app(type)));
        }
        sections.addAll(visits.sections());
        return sections;
    }

    /** What this connection's switched-on handlers need and its grant does not have: failed checks. Asks no service. */
    public List<Check> lacks(StoredConnection connection) {
        return visits.lacks(connection);
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
        var checks = new ArrayList<>(Attempt.at(
                "app", () -> core.integrations().integration(type.id()).check(addresses.callback(type.id()))));
        checks.addAll(Attempt.at(
                "event endpoint",
                () -> endpoints.check(
                        type.id(), core.integrations().integration(type.id()).eventSources(), "")));
        return checks;
    }
}
