package dev.zoomflow.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A WebSocket that a client opened.
 *
 * @param openedAt by the simulator's clock
 * @param frames the newest 1,000, oldest first
 * @param end why it is closed; empty while it is open
 */
public record SocketConnection(
        String subscriptionId, Instant openedAt, List<SocketFrame> frames, Optional<String> end) {
    public SocketConnection {
        frames = List.copyOf(frames);
    }

    public boolean open() {
        return end.isEmpty();
    }

    @Override
    public String toString() {
        return "WebSocket of subscription " + subscriptionId + ", "
                + end.map(why -> "closed: " + why).orElse("open") + ", frames: " + frames;
    }
}
