package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.RunView;
import java.util.List;

/**
 * A stored event as routing saw it, and what became of it.
 *
 * @param owner the connection whose own source accepted it; "" for the shared one
 * @param reason what it names and how many connections were examined for it; "" if that was not kept yet
 */
public record Addressed(
        String type,
        String eventType,
        String owner,
        Subject subject,
        String reason,
        List<RouteView> routes,
        List<RunView> runs) {
    public Addressed {
        routes = List.copyOf(routes);
        runs = List.copyOf(runs);
    }
}
