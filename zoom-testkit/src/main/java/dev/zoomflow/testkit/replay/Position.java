package dev.zoomflow.testkit.replay;

import dev.zoomflow.testkit.json.Json;

/** The number that a host gave a stored delivery. */
final class Position {
    private Position() {}

    static long of(String line) {
        long number = Json.parseObject(line).path("seq").asLong(0);
        if (number <= 0) {
            throw new IllegalStateException(
                    "the host numbered a delivery " + number + ", so the next cannot be asked for");
        }
        return number;
    }
}
