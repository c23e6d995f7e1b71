package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.plugin.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What Zoom might send, made by the holder of the secret token himself: a URL validation and an event without effect. */
final class Probes {
    private static final String EVENT = "zoomflow.probe";

    private final Hmac secret;

    Probes(Hmac secret) {
        this.secret = secret;
    }

    static boolean isOne(Message message) {
        return message.path("event").string().equals(EVENT);
    }

    List<Delivery> at(URI address, Instant now) {
        var validation =
                "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"probe-%d\"},\"event_ts\":%d}"
                        .formatted(now.toEpochMilli(), now.toEpochMilli());
        // letters that a proxy which re-writes bodies would write in another way
        var event = "{\"event\":\"%s\",\"payload\":{\"text\":\"café ☕ / <b>\"},\"event_ts\":%d}"
                .formatted(EVENT, now.toEpochMilli());
        return List.of(signed(validation, address, now), signed(event, address, now));
    }

    private Delivery signed(String text, URI address, Instant now) {
        var body = text.getBytes(UTF_8);
        var timestamp = Long.toString(now.getEpochSecond());
        var headers = Map.of(
                "Content-Type",
                List.of("application/json; charset=utf-8"),
                SignatureCheck.TIMESTAMP,
                List.of(timestamp),
                SignatureCheck.SIGNATURE,
                List.of(SignatureCheck.signature(secret, timestamp, body)));
        return Delivery.of("POST", address, headers, body, now);
    }
}
