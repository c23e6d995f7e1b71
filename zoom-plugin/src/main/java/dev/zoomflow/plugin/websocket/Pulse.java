package dev.zoomflow.plugin.websocket;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** When the next heartbeat is due, and whether Zoom has shown life since the last one. For one thread at a time. */
final class Pulse {
    private static final Duration ZOOMS = Duration.ofSeconds(30);

    private final long period;
    private final AtomicLong due;
    private final AtomicBoolean answered = new AtomicBoolean(true);

    private Pulse(Duration period) {
        this.period = period.toNanos();
        this.due = new AtomicLong(System.nanoTime() + this.period);
    }

    /** Every 30 seconds. */
    static Pulse ofZoom() {
        return every(ZOOMS);
    }

    static Pulse every(Duration period) {
        return new Pulse(period);
    }

    /** Nanoseconds; negative when it is late. */
    long untilDue() {
        return due.get() - System.nanoTime();
    }

    /** @return false if nothing came since the last one, for which there was time: nobody is there any more */
    boolean beat() {
        var delayed = untilDue() < -period;
        due.set(System.nanoTime() + period);
        return answered.getAndSet(false) || delayed;
    }

    /** Anything at all. */
    void heard() {
        answered.set(true);
    }
}
