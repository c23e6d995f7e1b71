package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.thread.Beat;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what came in long ago, once a minute; of several nodes one does. */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final Expiry expiry;
    private final Beat beat = new Beat("retention");

    /** @param mostBytes about how much all deliveries and their events may occupy */
    public Retention(Database database, Clock clock, Duration age, long mostBytes) {
        this.database = database;
        this.expiry = new Expiry(database, clock, age, mostBytes);
    }

    public void start() {
        beat.every(PAUSE, this::run);
    }

    private void run() {
        try {
            if (!database.node().leads()) {
                return;
            }
            var gone = expiry.run();
            if (gone > 0) {
                LOG.info("{} deliveries were kept long enough and are deleted with their events", gone);
            }
        } catch (RuntimeException storeDown) {
            LOG.warn("old deliveries cannot be deleted now: {}", storeDown.getMessage());
        }
    }

    @Override
    public void close() {
        beat.close();
    }
}
