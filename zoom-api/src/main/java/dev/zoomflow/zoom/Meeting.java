package dev.zoomflow.zoom;

import dev.zoomflow.api.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A meeting with what its host may see.
 *
 * @param uuid of the meeting as planned; each time it is held it gets another one, which its events carry
 * @param type 1 instant, 2 scheduled, 3 recurring at no fixed time, 8 recurring; there are more
 * @param startTime empty if the meeting has no fixed time
 * @param duration in minutes, as planned
 * @param startUrl starts the meeting as its host, for two hours
 */
public record Meeting(
        String id,
        Optional<String> uuid,
        Optional<String> hostId,
        Optional<String> hostEmail,
        String topic,
        Optional<Integer> type,
        Optional<String> status,
        Optional<Instant> startTime,
        Optional<Integer> duration,
        Optional<String> timezone,
        Optional<String> agenda,
        Optional<String> joinUrl,
        Optional<Secret> startUrl,
        Optional<Secret> password,
        String json) {
    /** Without the rest: logs are no place for it. */
    @Override
    public String toString() {
        return "meeting " + id;
    }
}
