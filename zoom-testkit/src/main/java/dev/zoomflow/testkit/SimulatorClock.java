package dev.zoomflow.testkit;

import dev.zoomflow.testkit.time.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Says when things fall due: codes and tokens expire and deliveries are retried by this clock. It goes on with real
 * time and can be put forward. Thread-safe.
 */
public final class SimulatorClock extends Clock {
    private final Timeline timeline;

    SimulatorClock(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * Puts the clock forward. Everything that falls due on the way has happened when this returns: each at its own
     * time, in order, deliveries including their answers.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public void advance(Duration duration) {
        timeline.advance(duration);
    }

    @Override
    public Instant instant() {
        return timeline.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The time of this clock in another zone; it moves with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return timeline.clock(zone);
    }
}
