package dev.zoomflow.testkit.event;

import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An event around its payload. Zoom's services do not agree on the order of keys, so neither do these. */
public final class Envelope {
    private Envelope() {}

    public static String meeting(String event, ObjectNode payload, Instant at) {
        ObjectNode envelope = Json.object();
        envelope.put("event", event).set("payload", payload);
        return Json.write(envelope.put("event_ts", at.toEpochMilli()));
    }

    public static String recording(String event, ObjectNode payload, Instant at, Optional<String> downloadToken) {
        ObjectNode envelope = Json.object();
        envelope.set("payload", payload);
        envelope.put("event_ts", at.toEpochMilli()).put("event", event);
        downloadToken.ifPresent(token -> envelope.put("download_token", token));
        return Json.write(envelope);
    }
}
