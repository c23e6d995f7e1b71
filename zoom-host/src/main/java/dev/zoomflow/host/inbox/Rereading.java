package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.Vault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries deliveries again that could not be opened: at the start, after each change of this node's keys, and once a minute, for
 * what another node could not open. What follows from them comes late. One thread.
 */
final class Rereading {
    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    /** Others wait meanwhile. */
    private static final int TOGETHER = 16;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final Vault vault;
    private final Journal journal;
    private final Deriving deriving;
    private boolean underway = true;
    private long position;
    private long endedAt;
    private int keys;

    Rereading(Database database, Vault vault, Journal journal, Deriving deriving) {
        this.database = database;
        this.vault = vault;
        this.journal = journal;
        this.deriving = deriving;
        this.keys = vault.changes();
    }

    /** Tries the next few, if it is time. @return what became of those that can be opened now */
    List<Stored> next() {
        begin();
        if (!underway) {
            return List.of();
        }
        var from = position;
        var page = database.read(handle -> journal.unreadable(handle, from, TOGETHER));
        var all = new ArrayList<Stored>();
        for (var one : page) {
            position = one.seq();
            again(one, all);
        }
        if (page.size() < TOGETHER) {
            underway = false;
            endedAt = System.nanoTime();
        }
        return all;
    }

    private void begin() {
        var known = vault.changes();
        if (known != keys || (!underway && System.nanoTime() - endedAt >= PAUSE.toNanos())) {
            keys = known;
            underway = true;
            position = 0;
        }
    }

    private void again(Journal.Sealed sealed, List<Stored> all) {
        try {
            deriving.again(sealed).ifPresent(stored -> {
                LOG.info("delivery {} can be read now: its events come late", sealed.seq());
                all.add(stored);
            });
        } catch (StoreException storeDown) {
            LOG.warn("delivery {} is tried again later: {}", sealed.seq(), storeDown.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            LOG.error("delivery {} is tried again later", sealed.seq(), defect);
        }
    }

    /** Whether there may be more to try at once. */
    boolean isUnderway() {
        return underway;
    }
}
