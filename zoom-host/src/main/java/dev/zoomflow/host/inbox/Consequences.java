package dev.zoomflow.host.inbox;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stored events that withdraw access or make us forget somebody ask for. One that erases is done when what it erased is
 * out of the database's files, whoever deleted the rows, and when.
 */
final class Consequences {
    private static final Logger LOG = LoggerFactory.getLogger(Consequences.class);
    private static final String READ = "somebody still reads what is erased, so that it is still in the database's log";

    private final Database database;
    private final EventReader events;
    private final Parties parties;
    private final Erasing erasing;

    Consequences(Database database, EventReader events, Parties parties) {
        this.database = database;
        this.events = events;
        this.parties = parties;
        this.erasing = new Erasing(database);
    }

    /**
     * Acts on all that are not done; waits a little for those who read what is erased.
     *
     * @return why which of them are not done now
     * @throws StoreException if the store cannot be read
     */
    Map<String, List<Long>> act() {
        var waiting = new LinkedHashMap<String, List<Long>>();
        var erased = new ArrayList<Long>();
        for (long seq : open()) {
            try {
                if (act(seq)) {
                    erased.add(seq);
                } else {
                    done(List.of(seq));
                }
            } catch (RuntimeException | LinkageError | StackOverflowError failed) {
                waiting.computeIfAbsent(reason(failed), first -> new ArrayList<>())
                        .add(seq);
            }
        }
        scrub(erased).ifPresent(reason -> waiting.put(reason, erased));
        return waiting;
    }

    private List<Long> open() {
        return database.read(handle -> handle.createQuery(
                        "select seq from event where ends_access = 1 and access_ended = 0 order by seq")
                .mapTo(Long.class)
                .list());
    }

    /** @return whether it erases */
    private boolean act(long seq) {
        String owner = database.read(handle -> handle.createQuery("select owner from event where seq = ?")
                .bind(0, seq)
                .mapTo(String.class)
                .one());
        return database.read(handle -> events.whole(handle, seq))
                .get()
                .filter(stored -> act(stored.type(), owner, stored.event()))
                .isPresent();
    }

    private boolean act(String type, String owner, Event event) {
        if (event.endsAccess()) {
            parties.endAccess(type, owner, event);
        }
        var forgotten = parties.forgets(type, owner, event);
        forgotten.ifPresent(whose -> {
            var erased = erasing.erase(type, whose, event.occurredAt());
            if (erased > 0) {
                LOG.info("{}: {} stored events of its user were erased", event.type(), erased);
            }
        });
        return forgotten.isPresent();
    }

    /**
     * Once for all of them.
     *
     * @return why they are not done
     */
    private Optional<String> scrub(List<Long> erased) {
        try {
            if (!erased.isEmpty()) {
                if (!database.scrub()) {
                    return Optional.of(READ);
                }
                done(erased);
            }
            return Optional.empty();
        } catch (StoreException storeDown) {
            return Optional.of(reason(storeDown));
        }
    }

    private void done(List<Long> seqs) {
        database.<Object>writeAlongside(handle -> {
            seqs.forEach(seq -> handle.execute("update event set access_ended = 1 where seq = ?", seq));
            return seqs;
        });
    }

    private static String reason(Throwable failed) {
        return failed instanceof ConnectionException || failed instanceof StoreException
                ? String.valueOf(failed.getMessage())
                : failed.toString();
    }
}
