package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Beat;
import dev.zoomflow.host.thread.Doubling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts on stored events that withdraw access or make us forget somebody: from the store, so that neither a crash nor a
 * commit whose answer is lost loses one. What fails is tried again, a little later each time, and said once. On a thread of
 * its own: erasing waits for readers. Any thread.
 */
final class EndingAccess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndingAccess.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How long what nobody told of may lie there. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Duration pause;
    private final Doubling afterFailures;
    private final Consequences consequences;
    private final Beat beat = new Beat("ending-access");
    private final AtomicBoolean asked = new AtomicBoolean();
    private Set<String> told = Set.of();
    private int failures;
    /** By {@link System#nanoTime}. */
    private long next;

    EndingAccess(Database database, EventReader events, Parties parties, Duration pause) {
        this.pause = pause;
        this.afterFailures = new Doubling(TICK, pause);
        this.consequences = new Consequences(database, events, parties);
    }

    /** Acts on what was left open, now and after each pause. */
    void start() {
        act();
        beat.every(TICK, this::again);
    }

    /** There is something new, or somebody else left something. Does not wait for what follows. */
    void wake() {
        if (asked.compareAndSet(false, true)) {
            beat.soon(() -> {
                asked.set(false);
                act();
            });
        }
    }

    private synchronized void again() {
        if (System.nanoTime() - next >= 0) {
            act();
        }
    }

    synchronized void act() {
        var waiting = tried();
        waiting.forEach((reason, events) -> {
            if (!told.contains(reason)) {
                LOG.warn("what ends access or makes us forget somebody is tried again{}: {}", named(events), reason);
            }
        });
        told = Set.copyOf(waiting.keySet());
        failures = waiting.isEmpty() ? 0 : failures + 1;
        next = System.nanoTime() + (failures == 0 ? pause : afterFailures.after(failures)).toNanos();
    }

    private Map<String, List<Long>> tried() {
        try {
            return consequences.act();
        } catch (StoreException storeDown) {
            return Map.of(String.valueOf(storeDown.getMessage()), List.of());
        }
    }

    private static String named(List<Long> events) {
        return switch (events.size()) {
            case 0 -> "";
            case 1 -> " (event " + events.get(0) + ")";
            default -> " (event " + events.get(0) + " and " + (events.size() - 1) + " more)";
        };
    }

    @Override
    public void close() {
        beat.end(PATIENCE);
    }
}
