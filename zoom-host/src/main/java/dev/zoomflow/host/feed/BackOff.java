package dev.zoomflow.host.feed;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.thread.Doubling;
import java.time.Duration;

/**
 * How long to wait before a feed is opened again.
 *
 * @param failures in a row
 */
record BackOff(int failures) {
    static final BackOff NONE = new BackOff(0);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Doubling PAUSE = new Doubling(Duration.ofSeconds(1), LONGEST);
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** @param stood for how long the stream was open: one that stood for some time may come back at once */
    BackOff after(Duration stood) {
        return stood.compareTo(SETTLED) >= 0 ? NONE : new BackOff(failures + 1);
    }

    Duration pause(ConnectionException failure) {
        if (failure.failure() == Failure.CONFIGURATION || failure.failure() == Failure.AUTHORIZATION) {
            // nothing helps but a person, whose change wakes the feed
            return LONGEST;
        }
        var own = PAUSE.after(failures);
        return failure.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }
}
