package dev.zoomflow.testkit.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.UUID;

/** Zoom's messages as events, far enough for one handler's test: a host's source also verifies, orders and routes. */
final class ZoomMessages {
    private ZoomMessages() {}

    static Event event(String body) {
        var message = Json.parseObject(body);
        var payload = message.path("payload");
        var account = payload.path("account_id").asString("");
        return Event.of(
                        UUID.nameUUIDFromBytes(body.getBytes(UTF_8)).toString(),
                        message.path("event").asString(""),
                        Subject.of("", account),
                        Instant.ofEpochMilli(message.path("event_ts").asLong(0)),
                        body)
                .orderedBy(payload.path("object").path("id").asString(""));
    }
}
