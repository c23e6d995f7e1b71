package dev.zoomflow.api.connection;

import java.util.Set;

/**
 * What handlers want of a service. Made by the host from the handlers that are switched on; immutable.
 *
 * @param events patterns of event types, as {@link dev.zoomflow.api.handler.EventType} has them: {@code *} is anything
 * @param calls operations as the service's documentation writes them, {@code GET /meetings/{meetingId}}
 */
public record Use(Set<String> events, Set<String> calls) {
    public Use {
        events = Set.copyOf(events);
        calls = Set.copyOf(calls);
    }
}
