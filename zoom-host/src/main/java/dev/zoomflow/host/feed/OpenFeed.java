package dev.zoomflow.host.feed;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventStream;
import java.time.Duration;

/** A feed while it is open. One thread pulls, any may close. */
final class OpenFeed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STORE_AGAIN = Duration.ofSeconds(1);

    private final long openedAt = System.nanoTime();
    private final EventFeed feed;
    private final EventStream stream;
    private final String version;
    private volatile boolean closed;

    private OpenFeed(EventFeed feed, EventStream stream, String version) {
        this.feed = feed;
        this.stream = stream;
        this.version = version;
    }

    /**
     * Where the feed can go on after what is stored, else from now.
     *
     * @throws dev.zoomflow.api.ConnectionException if the service does not let it
     */
    static OpenFeed open(EventFeed feed, FeedTable table, FeedKey key, String version) {
        var stream = table.position(key).map(feed::resume).orElseGet(feed::open);
        return new OpenFeed(feed, stream, version);
    }

    boolean isOf(String other) {
        return version.equals(other);
    }

    Duration stood() {
        return Duration.ofNanos(System.nanoTime() - openedAt);
    }

    /** What happens to what was pulled. */
    interface Host {
        /** Whether to go on. */
        boolean wantsMore();

        /** @return false if it is to be given again */
        boolean store(EventFeed feed, Delivery delivery) throws InterruptedException;

        /** Where it can go on, after what is stored. */
        void keep(String position);

        /** What was pulled cannot be stored now. */
        void waits();
    }

    /** Until the host wants no more, or the stream is over. */
    void pull(Host host) throws InterruptedException {
        while (!closed && host.wantsMore()) {
            var delivery = stream.next(PATIENCE);
            if (delivery.isPresent()) {
                store(host, delivery.get());
            }
        }
    }

    /** Until it is on the disk: the service may not send it again. */
    private void store(Host host, Delivery delivery) throws InterruptedException {
        while (!host.store(feed, delivery)) {
            if (closed) {
                return;
            }
            host.waits();
            Thread.sleep(STORE_AGAIN.toMillis());
        }
        stream.stored();
        stream.position().ifPresent(host::keep);
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
