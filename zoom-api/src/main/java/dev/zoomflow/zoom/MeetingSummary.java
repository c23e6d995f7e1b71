package dev.zoomflow.zoom;

import java.time.Instant;
import java.util.Optional;

/**
 * A meeting as lists have it.
 *
 * @param type 1 instant, 2 scheduled, 3 recurring at no fixed time, 8 recurring; there are more
 * @param startTime empty if the meeting has no fixed time
 * @param duration in minutes, as planned
 */
public record MeetingSummary(
        String id,
        Optional<String> uuid,
        Optional<String> hostId,
        Optional<String> topic,
        Optional<Integer> type,
        Optional<Instant> startTime,
        Optional<Integer> duration,
        Optional<String> joinUrl,
        String json) {
    /** Without the rest: logs are no place for it. */
    @Override
    public String toString() {
        return "meeting " + id;
    }
}
