package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.json.Json;

/** Which event a body tells of. */
public final class EventName {
    private EventName() {}

    /**
     * @throws IllegalArgumentException when the body is not a JSON object or names no event
     */
    public static String of(String body) {
        String event = Json.parseObject(body).path("event").asString("");
        if (event.isEmpty()) {
            throw new IllegalArgumentException("the body names no \"event\"");
        }
        return event;
    }
}
