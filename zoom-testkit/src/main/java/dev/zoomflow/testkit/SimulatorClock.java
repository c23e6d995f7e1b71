package dev.zoomflow.testkit;

import dev.zoomflow.testkit.time.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Says when things fall due: codes and tokens expire and deliveries are retried by this clock. It goes on with real
 * time, can be put forward, and is where it began after {@link ZoomSimulator#reset}. Thread-safe.
 */
public final class SimulatorClock extends Clock {
    private final Supplier<Timeline> timeline;

    SimulatorClock(Supplier<Timeline> timeline) {
        this.timeline = timeline;
    }

    /**
     * Puts the clock forward. Everything that falls due on the way has happened when this returns: each at its own
     * time, in order, deliveries including their answers.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public void advance(Duration duration) {
        timeline.get().advance(duration);
    }

    @Override
    public Instant instant() {
        return timeline.get().now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The time of this clock in another zone; it moves with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource source = () -> timeline.get().now();
        return source.withZone(zone);
    }
}
