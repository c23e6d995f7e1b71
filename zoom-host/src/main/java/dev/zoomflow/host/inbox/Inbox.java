package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.util.Map;
import java.util.Optional;

/** Takes deliveries in. */
public final class Inbox implements AutoCloseable {
    public Inbox(Database database, Vault vault, Parties parties, Engine engine, Live live) {}

    /** Acts on what a crash left undone; then {@link #receive} may be called. */
    public void start() {}

    /**
     * Judges a delivery and, if it is genuine, stores its events and their runs. A 2xx answer is given only when they are
     * on the disk; 503 asks the sender to come again. Waits for the disk: not for an I/O thread.
     *
     * @param connectionId the connection whose own source it was addressed to; empty for the shared address
     */
    public Answer receive(String type, String source, Optional<String> connectionId, Delivery delivery) {
        return Answer.later("not ready");
    }

    public Counts counts() {
        return new Counts(0, 0, 0, Map.of());
    }

    @Override
    public void close() {}
}
