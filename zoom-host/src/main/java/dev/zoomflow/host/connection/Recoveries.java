package dev.zoomflow.host.connection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles what crashes left open, soon after the start and for as long as other nodes may die: {@link Connections#recover()}
 * now and then, on a thread of its own.
 */
public final class Recoveries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recoveries.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Connections connections;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "recovery");
        thread.setDaemon(true);
        return thread;
    });

    public Recoveries(Connections connections) {
        this.connections = connections;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    public void start() {
        timer.scheduleWithFixedDelay(this::run, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            connections.recover();
        } catch (RuntimeException failed) {
            LOG.warn("what a crash left open is not settled yet: {}", failed.getMessage());
        }
    }

    /** What is being asked is asked again by the next start, or another node. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
