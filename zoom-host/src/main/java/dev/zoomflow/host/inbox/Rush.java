package dev.zoomflow.host.inbox;

import java.time.Duration;

/**
 * Whether acknowledgements need the processor for themselves: very many come, or they wait for long. It goes on for a moment,
 * because between two groups nobody may wait. One thread tells; any thread asks.
 */
final class Rush {
    /** How many times as long as it worked derivation rests while very many come: they leave it nothing else to do. */
    private static final int MOST_REST = 9;

    private static final long WINDOW = Duration.ofMillis(100).toNanos();
    /** In a window: three thousand a second. */
    private static final int MANY = 300;

    private static final long LONG = Duration.ofMillis(50).toNanos();

    private long window = System.nanoTime();
    private int came;
    private volatile long manyUntil = window;
    private volatile long longUntil = window;

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
        if (came >= MANY) {
            manyUntil = now + WINDOW;
        }
        if (nanos >= LONG) {
            longUntil = now + WINDOW;
        }
    }

    /** How many times as long as it worked derivation is to rest now. */
    int rest() {
        var now = System.nanoTime();
        return manyUntil - now > 0 ? MOST_REST : longUntil - now > 0 ? 1 : 0;
    }
}
