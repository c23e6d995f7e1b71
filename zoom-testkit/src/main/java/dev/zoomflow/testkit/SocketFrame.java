package dev.zoomflow.testkit;

import java.time.Instant;

/**
 * One text that went over a WebSocket.
 *
 * @param at by the simulator's clock
 * @param fromClient whether the client sent it, not Zoom
 */
public record SocketFrame(Instant at, boolean fromClient, String text) {

    /** What Zoom sends a frame for. */
    public enum Occasion {
        /** The client has connected. */
        CONNECTED,
        /** The client has sent a heartbeat. */
        HEARTBEAT,
        /** Something has happened that the subscription is of. */
        EVENT
    }

    @Override
    public String toString() {
        return (fromClient ? "<- " : "-> ") + text;
    }
}
