package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;

/** Takes every message for what it says it is. */
record TrialSource() implements EventSource {
    static final String ANSWER = "{\"you\" : \"said hello\"}";
    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    /** A message of one event; what the handler does with it was planned elsewhere. */
    static String event(String id, String orderingKey) {
        return "{\"id\": \"" + id + "\", \"key\":\"" + orderingKey + "\", \"password\":\"pw-" + id
                + "\", \"what\":\"é ☕\"}";
    }

    @Override
    public String name() {
        return "event";
    }

    @Override
    public DeliveryResult receive(Delivery delivery) {
        try {
            var message = Json.parseObject(delivery.text());
            if (message.has("hello")) {
                return DeliveryResult.answered(ANSWER);
            } else if (message.has("reject")) {
                return DeliveryResult.rejected(message.path("reject").asInt(401), "it says so itself");
            } else if (!message.has("id")) {
                return DeliveryResult.accepted();
            }
            var subject = Subject.of(TrialType.APP, TrialType.WHO.account(), TrialType.WHO.user());
            return DeliveryResult.accepted(
                    Event.of(message.path("id").asString(""), "trial.happened", subject, WHEN, delivery.text())
                            .orderedBy(message.path("key").asString("")));
        } catch (IllegalArgumentException garbage) {
            return DeliveryResult.rejected(400, "no JSON object");
        }
    }
}
