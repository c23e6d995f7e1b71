package dev.zoomflow.testkit;

import java.time.Instant;
import java.util.Optional;

/**
 * One request that the simulator got.
 *
 * @param path as sent, with its query
 * @param status empty where the connection was closed without an answer
 * @param at real time
 */
public record Exchange(Instant at, String method, String path, String body, Optional<Integer> status) {
    @Override
    public String toString() {
        return method + " " + path + " -> " + status.map(String::valueOf).orElse("connection closed");
    }
}
