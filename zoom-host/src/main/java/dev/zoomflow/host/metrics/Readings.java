package dev.zoomflow.host.metrics;

import dev.zoomflow.host.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads the store for those who ask for numbers: at most once a second, however many ask. Any thread. */
final class Readings {
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** A write costs a sync of the disk. */
    private static final Duration PROBED = Duration.ofSeconds(5);

    private final Sources sources;
    private Reading last = new Reading("", Optional.empty());
    private Instant readAt = Instant.EPOCH;
    private Instant probedAt = Instant.EPOCH;

    Readings(Sources sources) {
        this.sources = sources;
    }

    synchronized Reading now() {
        var now = sources.clock().instant();
        if (!now.isBefore(readAt.plus(FRESH))) {
            last = read(now);
            readAt = now;
        }
        return last;
    }

    private Reading read(Instant now) {
        try {
            var held = held();
            return new Reading(problem(now), Optional.of(held));
        } catch (StoreException down) {
            return new Reading(String.valueOf(down.getMessage()), Optional.empty());
        }
    }

    private Held held() {
        return sources.database()
                .read(handle -> new Held(
                        sources.inbox().backlog(handle),
                        sources.engine().counted(handle),
                        sources.connections().counted(handle),
                        sources.connections().audit().owed(handle),
                        sources.database().size(handle)));
    }

    private String problem(Instant now) {
        if (sources.inbox().isFailing()) {
            return "deliveries that came just now could not be stored; the log says why";
        }
        try {
            if (!last.isUp() || !now.isBefore(probedAt.plus(PROBED))) {
                probe();
                probedAt = now;
            }
            return "";
        } catch (StoreException full) {
            return String.valueOf(full.getMessage());
        }
    }

    /** What can be read may still have no room for more. */
    private void probe() {
        sources.database()
                .<Object>writeAlongside(
                        handle -> handle.execute("update counter set value = value where name = 'derived'"));
    }
}
