package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitch;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.plugin.LoadedHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The parties of a running host: installed connection types, stored connections, switched-on handlers. */
public final class ConnectedParties implements Parties {
    private static final int MOST_CLAIMED = 64;

    private final Integrations integrations;
    private final Connections connections;
    private final HandlerSwitches switches;
    private final Supplier<List<LoadedHandler>> handlers;

    public ConnectedParties(
            Integrations integrations,
            Connections connections,
            HandlerSwitches switches,
            Supplier<List<LoadedHandler>> handlers) {
        this.integrations = integrations;
        this.connections = connections;
        this.switches = switches;
        this.handlers = handlers;
    }

    @Override
    public Optional<Source> shared(String type, String name) {
        return integrations.source(type, name).map(source -> new Source("", source));
    }

    @Override
    public Optional<Source> own(String type, String name, String connectionId) {
        return connections
                .find(connectionId)
                .filter(found -> found.type().equals(type) && !found.authType().isEmpty())
                .flatMap(found -> named(connections.open(found.id()).eventSources(), name, found.id()));
    }

    private static Optional<Source> named(List<EventSource> sources, String name, String owner) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(source -> new Source(owner, source));
    }

    @Override
    public List<Source> claimed(String type, String name, Subject claim) {
        return ofType(type)
                .filter(connection -> mayBeFor(connection, claim))
                .flatMap(connection -> own(type, name, connection.id()).stream())
                .limit(MOST_CLAIMED)
                .toList();
    }

    private static boolean mayBeFor(StoredConnection connection, Subject claim) {
        var anybody = claim.app().isEmpty() && claim.account().isEmpty();
        return anybody
                || connection
                        .grant()
                        .map(grant -> grant.app().equals(claim.app())
                                || grant.account().equals(claim.account()))
                        .orElse(true);
    }

    @Override
    public Routing route(String type, String owner, Event event) {
        var considered = owner.isEmpty()
                ? ofType(type).filter(connection -> RoutingRule.concerns(event.subject(), connection))
                : connections.find(owner).stream();
        var routes = considered
                .map(connection -> RoutingRule.judge(event.subject(), owner, connection))
                .toList();
        var calls = routes.stream()
                .filter(RouteView::delivered)
                .flatMap(route -> calls(type, event, route.connectionId()))
                .toList();
        return new Routing(routes, calls);
    }

    private Stream<Routing.Call> calls(String type, Event event, String connectionId) {
        var on = switches.of(connectionId).stream()
                .filter(HandlerSwitch::on)
                .map(HandlerSwitch::handler)
                .toList();
        return handlers.get().stream()
                .filter(handler -> on.contains(handler.name()) && handler.wants(type, event.type()))
                .map(handler -> new Routing.Call(connectionId, handler.name()));
    }

    @Override
    public void endAccess(String type, String owner, Event event) {
        if (owner.isEmpty() || provenFor(owner, event.subject().app())) {
            connections.endAccess(type, event);
        }
    }

    /** Anybody may write any app into a form; whoever was once authorised with it held its secret. */
    private boolean provenFor(String connectionId, String app) {
        return connections
                .find(connectionId)
                .flatMap(StoredConnection::grant)
                .filter(grant -> grant.app().equals(app))
                .isPresent();
    }

    private Stream<StoredConnection> ofType(String type) {
        return connections.all().stream().filter(connection -> connection.type().equals(type));
    }
}
