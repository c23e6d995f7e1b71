package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Doubling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts on stored events that withdraw access or make us forget somebody: from the store, so that a crash loses none. What fails
 * is tried again, a little later each time. Any thread.
 */
final class EndingAccess {
    private static final Logger LOG = LoggerFactory.getLogger(EndingAccess.class);

    private final Database database;
    private final EventReader events;
    private final Parties parties;
    private final Erasing erasing;
    private volatile Optional<Trial> next = Optional.empty();

    /** When what failed is tried again, by {@link System#nanoTime}. */
    private record Trial(long at, int failures) {
        private static final Doubling PAUSE = new Doubling(Duration.ofSeconds(1), Duration.ofMinutes(5));

        static Trial after(Optional<Trial> before) {
            var failures = before.map(Trial::failures).orElse(0) + 1;
            return new Trial(System.nanoTime() + PAUSE.after(failures).toNanos(), failures);
        }

        boolean due() {
            return System.nanoTime() - at >= 0;
        }
    }

    EndingAccess(Database database, EventReader events, Parties parties) {
        this.erasing = new Erasing(database);
        this.database = database;
        this.events = events;
        this.parties = parties;
    }

    /** Tries again what failed before, if it is time. */
    void again() {
        if (next.filter(Trial::due).isPresent()) {
            act();
        }
    }

    void act() {
        next = actOnAll() ? Optional.empty() : Optional.of(Trial.after(next));
    }

    private boolean actOnAll() {
        try {
            List<Long> open = database.read(handle -> handle.createQuery(
                            "select seq from event where ends_access = 1 and access_ended = 0 order by seq")
                    .mapTo(Long.class)
                    .list());
            var all = true;
            for (long seq : open) {
                all &= act(seq);
            }
            return all;
        } catch (StoreException storeDown) {
            LOG.warn("events that end access wait: {}", storeDown.getMessage());
            return false;
        }
    }

    private boolean act(long seq) {
        try {
            String owner = database.read(handle -> handle.createQuery("select owner from event where seq = ?")
                    .bind(0, seq)
                    .mapTo(String.class)
                    .one());
            database.read(handle -> events.whole(handle, seq))
                    .get()
                    .ifPresent(stored -> act(stored.type(), owner, stored.event()));
            database.writeAlongside(handle -> handle.execute("update event set access_ended = 1 where seq = ?", seq));
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            LOG.warn(
                    "event {} ends access or makes us forget somebody; that is tried again: {}",
                    seq,
                    failed.toString());
            return false;
        }
    }

    private void act(String type, String owner, Event event) {
        if (event.endsAccess()) {
            parties.endAccess(type, owner, event);
        }
        parties.forgets(type, owner, event).ifPresent(whose -> {
            var erased = erasing.erase(type, whose, event.occurredAt());
            LOG.info("{}: {} stored events of its user were erased", event.type(), erased);
        });
    }
}
