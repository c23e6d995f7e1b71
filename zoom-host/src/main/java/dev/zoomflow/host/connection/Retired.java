package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.Integration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ends of integrations and plugins that were replaced. Nobody gets those any more; who has something of theirs, a
 * handler's attempt or an authorisation, is through in less than the patience, or was given up long before.
 */
final class Retired implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Retired.class);

    private final LongSupplier nanos;
    private final List<Old> all = new ArrayList<>();

    private record Old(Runnable end, long since) {}

    /** @param nanos of which only differences count */
    Retired(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void add(Runnable end) {
        all.add(new Old(end, nanos.getAsLong()));
    }

    synchronized void closeIdle() {
        var now = nanos.getAsLong();
        var idle = all.stream()
                .filter(old -> now - old.since() >= PATIENCE.toNanos())
                .toList();
        all.removeAll(idle);
        idle.forEach(old -> safely(old.end()));
    }

    static void close(Integration integration) {
        safely(integration::close);
    }

    /** A plugin's code: whatever it throws, what is to be closed after it is closed. */
    private static void safely(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException | Error failed) {
            LOG.warn(
                    "an integration or plugin did not close cleanly, and may hold something until the host ends",
                    failed);
        }
    }

    @Override
    public synchronized void close() {
        all.forEach(old -> safely(old.end()));
        all.clear();
    }
}
