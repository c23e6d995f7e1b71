package dev.zoomflow.testkit;

import java.net.URI;
import java.util.Set;

/**
 * Where an app's events go.
 *
 * @param events names such as {@code meeting.ended}; an empty set means every event
 */
public record Subscription(String id, String clientId, URI endpoint, Set<String> events) {
    public Subscription {
        events = Set.copyOf(events);
    }

    public boolean wants(String event) {
        return events.isEmpty() || events.contains(event);
    }
}
