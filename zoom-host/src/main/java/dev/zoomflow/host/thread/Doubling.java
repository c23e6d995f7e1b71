package dev.zoomflow.host.thread;

import java.time.Duration;

/**
 * How long to wait after failures in a row: twice as long each time, up to a bound.
 *
 * @param first after one failure
 * @param longest after however many
 */
public record Doubling(Duration first, Duration longest) {
    /** Far beyond every bound, and far below what a length of time can hold. */
    private static final int MOST = 20;

    /** @param failures in a row; after none there is nothing to wait for */
    public Duration after(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
