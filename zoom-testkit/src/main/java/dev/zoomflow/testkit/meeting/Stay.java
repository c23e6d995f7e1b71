package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import java.time.Duration;
import java.time.Instant;

/** From joining to leaving; who comes back has another. */
public record Stay(Participant participant, Instant leftAt, Departure departure) {
    public Duration duration() {
        return Duration.between(participant.joinedAt(), leftAt);
    }
}
