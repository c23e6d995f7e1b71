package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Integration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ends of integrations and plugins that were replaced. Nobody gets those any more; who has something of theirs, a
 * handler's attempt or an authorisation, is through in less than the patience, or was given up long before.
 */
final class Retired implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Retired.class);

    private final Clock clock;
    private final List<Old> all = new ArrayList<>();

    private record Old(Runnable end, Instant since) {}

    Retired(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Runnable end) {
        all.add(new Old(end, clock.instant()));
    }

    synchronized void closeIdle() {
        var idle = all.stream()
                .filter(old -> !old.since().plus(PATIENCE).isAfter(clock.instant()))
                .toList();
        all.removeAll(idle);
        idle.forEach(old -> old.end().run());
    }

    static void close(Integration integration) {
        try {
            integration.close();
        } catch (ConnectionException failed) {
            LOG.warn("a replaced integration did not close cleanly: {}", failed.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        all.forEach(old -> old.end().run());
        all.clear();
    }
}
