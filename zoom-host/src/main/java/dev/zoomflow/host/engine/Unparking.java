package dev.zoomflow.host.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets parked runs go on when their connection works again, at once the first time, then once a minute: where one call of a
 * handler works and the next is refused, "works again" would otherwise be news for ever.
 */
final class Unparking {
    private static final Duration PACE = Duration.ofMinutes(1);

    private final Runs runs;
    private final Clock clock;
    private final Map<String, Integer> news = new ConcurrentHashMap<>();
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    Unparking(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** To be compared after an attempt: an attempt that began before the news must not park its run after it. */
    int newsOf(String connectionId) {
        return news.getOrDefault(connectionId, 0);
    }

    /** @return whether anything may go on now */
    boolean unpark(String connectionId) {
        news.merge(connectionId, 1, Integer::sum);
        return release(connectionId);
    }

    synchronized boolean release(String connectionId) {
        var now = clock.instant();
        var earliest = next.getOrDefault(connectionId, Instant.MIN);
        var due = earliest.isAfter(now) ? earliest : now;
        if (runs.unpark(connectionId, due) == 0) {
            return false;
        }
        next.put(connectionId, due.plus(PACE));
        return due.equals(now);
    }
}
