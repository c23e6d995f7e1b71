package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what came in long ago, once a minute; of several nodes one does. */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Database database;
    private final Expiry expiry;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "retention");
        thread.setDaemon(true);
        return thread;
    });

    /** @param mostBytes about how much all deliveries and their events may occupy */
    public Retention(Database database, Clock clock, Duration age, long mostBytes) {
        this.database = database;
        this.expiry = new Expiry(database, clock, age, mostBytes);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    public void start() {
        timer.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.MINUTES);
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
        timer.shutdownNow();
    }
}
