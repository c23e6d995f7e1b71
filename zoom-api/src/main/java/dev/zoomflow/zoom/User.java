package dev.zoomflow.zoom;

import java.util.Optional;

/** A Zoom user. */
public record User(
        String id,
        Optional<String> accountId,
        Optional<String> email,
        Optional<String> displayName,
        Optional<String> timezone,
        String json) {
    /** Without the rest: logs are no place for people's data. */
    @Override
    public String toString() {
        return "user " + id;
    }
}
