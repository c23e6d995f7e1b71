package dev.zoomflow.testkit.replay;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.payload.Redaction;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One event that somebody received; a line of a file. */
public record ReceivedEvent(Instant receivedAt, ObjectNode event) {
    /**
     * @param line {@code {"received_at": "2026-05-04T09:00:00Z", "body": …}}; the body is an object, or a text with one
     * @throws IllegalArgumentException when it is something else
     */
    public static ReceivedEvent parse(String line) {
        ObjectNode members = Json.parseObject(line);
        JsonNode body = members.path("body");
        ObjectNode event = body instanceof ObjectNode object ? object : Json.parseObject(body.asString(""));
        if (event.path("event").asString("").isEmpty()) {
            throw new IllegalArgumentException("the body names no event");
        }
        return new ReceivedEvent(instant(members.path("received_at").asString("")), event);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "received_at is \"" + text + "\", no time such as 2026-05-04T09:00:00Z", malformed);
        }
    }

    ReceivedEvent redacted(Redaction redaction) {
        return new ReceivedEvent(receivedAt, redaction.redact(event));
    }

    /** The message as Zoom would write it. */
    public String body() {
        return Json.write(event);
    }

    String line() {
        ObjectNode line = Json.object().put("received_at", receivedAt.toString());
        line.set("body", event);
        return Json.write(line);
    }
}
