package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Takes what came over HTTP. */
@FunctionalInterface
public interface Receiving {
    /**
     * Judges a delivery and, if it is genuine, stores it. A 2xx answer is given only when it is on the disk; 503 asks the
     * sender to come again. Does not wait: what has to goes to {@code waiting}. Any thread.
     *
     * @param connectionId the connection whose own source it was addressed to; empty for the shared address
     * @param waiting runs what reads the store
     */
    void receive(
            String type,
            String source,
            Optional<String> connectionId,
            Delivery delivery,
            Executor waiting,
            Sender sender);
}
