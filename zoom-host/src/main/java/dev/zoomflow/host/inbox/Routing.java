package dev.zoomflow.host.inbox;

import java.util.List;

/**
 * Where an event goes.
 *
 * @param routes the connections considered, each with the reason
 * @param calls the handlers that are to run
 */
public record Routing(List<RouteView> routes, List<Call> calls) {
    public Routing {
        routes = List.copyOf(routes);
        calls = List.copyOf(calls);
    }

    /** @param handler {@link dev.zoomflow.host.plugin.LoadedHandler#name()} */
    public record Call(String connectionId, String handler) {}

    public boolean forNobody() {
        return routes.stream().noneMatch(RouteView::delivered);
    }
}
