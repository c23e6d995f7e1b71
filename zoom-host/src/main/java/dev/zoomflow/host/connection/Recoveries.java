package dev.zoomflow.host.connection;

import dev.zoomflow.host.thread.Beat;
import java.time.Duration;
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
    private final Beat beat = new Beat("recovery");

    public Recoveries(Connections connections) {
        this.connections = connections;
    }

    public void start() {
        beat.nowAndEvery(PAUSE, this::run);
    }

    private void run() {
        try {
            connections.recover();
        } catch (RuntimeException failed) {
            LOG.warn("what was left open is not settled yet: {}", failed.getMessage());
        }
    }

    /** What is being asked is asked again by the next start, or another node. */
    @Override
    public void close() {
        beat.close();
    }
}
