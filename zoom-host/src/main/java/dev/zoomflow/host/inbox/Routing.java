package dev.zoomflow.host.inbox;

import java.util.List;

/**
 * Where an event goes.
 *
 * @param reason what it names and how many connections were examined for it, in a few words
 * @param routes the connections that get it
 * @param calls the handlers that are to run
 */
public record Routing(String reason, List<RouteView> routes, List<Call> calls) {
    public Routing {
        routes = List.copyOf(routes);
        calls = List.copyOf(calls);
    }

    /** @param handler {@link dev.zoomflow.host.plugin.LoadedHandler#name()} */
    public record Call(String connectionId, String handler) {}

    public boolean forNobody() {
        return routes.isEmpty();
    }
}
