package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.StoreException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that derives what was stored. While senders wait for acknowledgements it takes a part of the time only; what it
 * leaves lies on the disk, not in memory.
 */
final class Derivation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Derivation.class);
    private static final int MOST_TOGETHER = 256;
    /** While senders wait: short transactions, and so many times their duration for others. */
    private static final int MOST_WHILE_BUSY = 32;

    private static final int LEFT_TO_OTHERS = 4;
    private static final long SWEEP_MILLIS = 1_000;

    private final Deriving deriving;
    private final BooleanSupplier busy;
    private final Consumer<Stored> announce;
    private final Thread thread = new Thread(this::run, "derivation");
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;

    /**
     * @param busy whether senders wait
     * @param announce told of what was derived, after its commit, on this thread
     */
    Derivation(Deriving deriving, BooleanSupplier busy, Consumer<Stored> announce) {
        this.deriving = deriving;
        this.busy = busy;
        this.announce = announce;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There is something new, committed. Only makes it quick. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void run() {
        try {
            while (!closed) {
                var start = System.nanoTime();
                var crowded = busy.getAsBoolean();
                if (!step(crowded ? MOST_WHILE_BUSY : MOST_TOGETHER)) {
                    rest();
                } else if (crowded) {
                    TimeUnit.NANOSECONDS.sleep(LEFT_TO_OTHERS * (System.nanoTime() - start));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more */
    private boolean step(int most) {
        try {
            var stored = deriving.next(most);
            stored.ifPresent(announce);
            return stored.isPresent();
        } catch (StoreException storeDown) {
            LOG.warn("stored deliveries wait: {}", storeDown.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("stored deliveries wait", failed);
        }
        return false;
    }

    private void rest() throws InterruptedException {
        if (news.tryAcquire(SWEEP_MILLIS, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    @Override
    public void close() {
        closed = true;
        news.release();
        try {
            thread.join(10_000);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
