package dev.zoomflow.host.inbox;

import java.util.Map;

/**
 * What came in since the host started.
 *
 * @param accepted events stored
 * @param duplicates events that were there already
 * @param forNobody events stored that no connection got
 * @param rejected deliveries refused, by reason
 */
public record Counts(long accepted, long duplicates, long forNobody, Map<String, Long> rejected) {
    public Counts {
        rejected = Map.copyOf(rejected);
    }
}
