package dev.zoomflow.host.inbox;

import java.time.Duration;

/**
 * Whether acknowledgements need the processor for themselves: very many come, or they wait for long. It goes on for a moment,
 * because between two groups nobody may wait. One thread tells; any thread asks.
 */
final class Rush {
    private static final long WINDOW = Duration.ofMillis(100).toNanos();
    /** In a window: three thousand a second. */
    private static final int MANY = 300;

    private static final long LONG = Duration.ofMillis(50).toNanos();

    private long window = System.nanoTime();
    private int came;
    private volatile long until = window;

    /**
     * A group was written.
     *
     * @param nanos how long the first of them waited
     */
    void wrote(int deliveries, long nanos) {
        var now = System.nanoTime();
        if (now - window >= WINDOW) {
            window = now;
            came = 0;
        }
        came += deliveries;
        if (came >= MANY || nanos >= LONG) {
            until = now + WINDOW;
        }
    }

    boolean isOn() {
        return until - System.nanoTime() > 0;
    }
}
