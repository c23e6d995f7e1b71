package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.plugin.LoadedHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The parties of a running host: installed connection types, stored connections, switched-on handlers. */
public final class ConnectedParties implements Parties {
    private static final int MOST_CLAIMED = 64;

    private final Integrations integrations;
    private final Connections connections;
    private final HandlerSwitches switches;
    private final Supplier<List<LoadedHandler>> handlers;
    /** The names of handlers that are on somewhere, or were. */
    private final Supplier<Set<String>> everOn;

    public ConnectedParties(
            Integrations integrations,
            Connections connections,
            HandlerSwitches switches,
            Supplier<List<LoadedHandler>> handlers) {
        this(integrations, connections, switches, handlers, switches::names);
    }

    private ConnectedParties(
            Integrations integrations,
            Connections connections,
            HandlerSwitches switches,
            Supplier<List<LoadedHandler>> handlers,
            Supplier<Set<String>> everOn) {
        this.integrations = integrations;
        this.connections = connections;
        this.switches = switches;
        this.handlers = handlers;
        this.everOn = everOn;
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
    public List<String> claimed(String type, Subject claim) {
        return connections.claimed(type, claim, MOST_CLAIMED);
    }

    @Override
    public boolean areSecretsRotated(String type, String connectionId) {
        return connections.areSecretsRotated(connectionId.isEmpty() ? type : connectionId);
    }

    @Override
    public boolean isMissing(String type) {
        return integrations.types().stream().noneMatch(offered -> offered.id().equals(type)) && connections.any(type);
    }

    @Override
    public Parties forBatch() {
        var names = new ArrayList<Set<String>>(1);
        return new ConnectedParties(integrations, connections, switches, handlers, () -> {
            if (names.isEmpty()) {
                names.add(everOn.get());
            }
            return names.get(0);
        });
    }

    @Override
    public Routing route(String type, String owner, Event event) {
        var subject = event.subject();
        var candidates = owner.isEmpty()
                ? connections.audience(type, subject)
                : connections.find(owner).stream().toList();
        var routes = candidates.stream()
                .map(one -> new RouteView(one.id(), RoutingRule.judge(type, subject, owner, one)))
                .filter(route -> route.why().delivered())
                .toList();
        return new Routing(reason(subject, candidates.size()), routes, calls(type, event, routes));
    }

    private static String reason(Subject subject, int candidates) {
        return "%s, %s, %d users named; %d examined"
                .formatted(
                        subject.app().isEmpty() ? "no app" : "app",
                        subject.account().isEmpty() ? "no account" : "account",
                        subject.owners().size(),
                        candidates);
    }

    /** A handler that is on is missed out only by a node that knows it and what it wants; others leave that to its attempt. */
    private List<Routing.Call> calls(String type, Event event, List<RouteView> routes) {
        if (routes.isEmpty()) {
            return List.of();
        }
        var loaded = handlers.get();
        var unwanting = loaded.stream()
                .filter(handler -> !handler.wants(type, event.type()))
                .map(LoadedHandler::name)
                .collect(Collectors.toSet());
        if (unwanting.size() == loaded.size() && unwanting.containsAll(everOn.get())) {
            return List.of();
        }
        var on = switches.on(routes.stream().map(RouteView::connectionId).toList());
        return routes.stream()
                .map(RouteView::connectionId)
                .flatMap(id -> on.getOrDefault(id, Set.of()).stream()
                        .filter(handler -> !unwanting.contains(handler))
                        .map(handler -> new Routing.Call(id, handler)))
                .toList();
    }

    @Override
    public void endAccess(String type, String owner, Event event) {
        if (owner.isEmpty() || provenFor(owner, event.subject().app())) {
            connections.endAccess(type, event);
        }
    }

    @Override
    public Optional<Subject> forgets(String type, String owner, Event event) {
        return integrations.forgets(type, event).filter(whose -> owner.isEmpty() || provenFor(owner, whose.app()));
    }

    /** Anybody may write any app into a form; whoever was once authorised with it held its secret. */
    private boolean provenFor(String connectionId, String app) {
        return connections
                .find(connectionId)
                .flatMap(StoredConnection::grant)
                .filter(grant -> grant.app().equals(app))
                .isPresent();
    }
}
