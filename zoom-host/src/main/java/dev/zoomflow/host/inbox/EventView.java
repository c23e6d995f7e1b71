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
 */
public record EventView(
        long seq,
        String type,
        String eventType,
        Instant occurredAt,
        Instant receivedAt,
        String maskedJson,
        List<RouteView> routes,
        List<RunView> runs) {
    public EventView {
        routes = List.copyOf(routes);
        runs = List.copyOf(runs);
    }
}
