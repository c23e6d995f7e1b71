package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.RunView;
import java.time.Instant;
import java.util.List;

/**
 * One event as the pages show it.
 *
 * @param type the connection type's id
 * @param eventType the service's name for it
 * @param maskedJson the message without secrets
 * @param reached how many connections got it
 * @param routes the first of them
 * @param runs the first of its runs
 * @param moreRuns whether there are others
 */
public record EventView(
        long seq,
        String type,
        String eventType,
        Instant occurredAt,
        Instant receivedAt,
        String maskedJson,
        int reached,
        List<RouteView> routes,
        List<RunView> runs,
        boolean moreRuns) {
    public EventView {
        routes = List.copyOf(routes);
        runs = List.copyOf(runs);
    }
}
