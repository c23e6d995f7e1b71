package dev.zoomflow.host.thread;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A daemon thread that does things again and again, one after another. What a turn throws, an {@link Error} too, is logged as
 * a defect, and the next turn comes all the same. Any thread.
 */
public final class Beat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

    private final String name;
    private final ScheduledExecutorService thread;

    /** @param name of the thread, which starts with the first work */
    public Beat(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(Daemon.factory(name));
    }

    /** The first time after the pause, which is also between the end of a turn and the next. */
    public void every(Duration pause, Runnable turn) {
        every(pause, pause, turn);
    }

    /** The first time now. */
    public void nowAndEvery(Duration pause, Runnable turn) {
        every(Duration.ZERO, pause, turn);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void every(Duration first, Duration pause, Runnable turn) {
        thread.scheduleWithFixedDelay(safe(turn), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Once, after what was asked for before; not at all when it is closed. Does not wait for it. */
    public void soon(Runnable turn) {
        try {
            thread.execute(safe(turn));
        } catch (RejectedExecutionException closed) {
            LOG.debug("{}: closed", name);
        }
    }

    private Runnable safe(Runnable turn) {
        return () -> {
            try {
                turn.run();
            } catch (RuntimeException | Error defect) {
                LOG.error("{}: this turn failed", name, defect);
            }
        };
    }

    /**
     * Begins no turn any more and waits for the one that has begun.
     *
     * @return whether it ended in time; interrupted, it did not
     */
    public boolean end(Duration patience) {
        thread.shutdown();
        try {
            return thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins no turn any more and interrupts the one that has begun; does not wait for it. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
