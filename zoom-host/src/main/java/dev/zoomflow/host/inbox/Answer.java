package dev.zoomflow.host.inbox;

import java.util.Map;

/** What the sender of a delivery is told, byte for byte. */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body, Map.of());
    }

    /** The sender is to come again: nothing was stored. */
    static Answer later(String body) {
        return new Answer(503, "text/plain; charset=utf-8", body, Map.of("Retry-After", "5"));
    }
}
