package dev.zoomflow.host.inbox;

import java.util.Map;

/**
 * What came in since the host started.
 *
 * @param accepted events stored
 * @param duplicates events that were there already
 * @param forNobody events stored that no connection got
 * @param acknowledged deliveries answered with 2xx, those included that brought nothing
 * @param probes deliveries that only asked for an answer, as a URL validation does
 * @param rejected deliveries refused for good, by reason
 * @param postponed deliveries answered with 503, by reason: their sender is to come again
 */
public record Counts(
        long accepted,
        long duplicates,
        long forNobody,
        long acknowledged,
        long probes,
        Map<String, Long> rejected,
        Map<String, Long> postponed) {
    public Counts {
        rejected = Map.copyOf(rejected);
        postponed = Map.copyOf(postponed);
    }
}
