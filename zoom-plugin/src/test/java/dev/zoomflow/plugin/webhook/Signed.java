package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.plugin.support.TestHost;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deliveries as Zoom would make them, or nearly so. */
record Signed(String body, String secret, String timestamp, Instant receivedAt) {
    static final Instant NOW = Instant.ofEpochSecond(1785368934);
    static final Secret SECRET = Secret.of(TestHost.SECRET_TOKEN);

    static Signed body(String body) {
        return new Signed(body, TestHost.SECRET_TOKEN, String.valueOf(NOW.getEpochSecond()), NOW);
    }

    Signed by(String otherSecret) {
        return new Signed(body, otherSecret, timestamp, receivedAt);
    }

    Signed at(String otherTimestamp) {
        return new Signed(body, secret, otherTimestamp, receivedAt);
    }

    Delivery delivery() {
        return delivery(Map.of());
    }

    Delivery delivery(Map<String, List<String>> more) {
        return raw(body.getBytes(UTF_8), more);
    }

    Delivery raw(byte[] bytes, Map<String, List<String>> more) {
        var prefix = ("v0:" + timestamp + ":").getBytes(UTF_8);
        var message = new byte[prefix.length + bytes.length];
        System.arraycopy(prefix, 0, message, 0, prefix.length);
        System.arraycopy(bytes, 0, message, prefix.length, bytes.length);
        return withSignature("v0=" + new Hmac(Secret.of(secret)).hex(new byte[0], message), bytes, more);
    }

    Delivery withSignature(String signature) {
        return withSignature(signature, body.getBytes(UTF_8), Map.of());
    }

    private Delivery withSignature(String signature, byte[] bytes, Map<String, List<String>> more) {
        var headers = new HashMap<String, List<String>>();
        headers.put("Content-Type", List.of("application/json; charset=utf-8"));
        headers.put("X-Zm-Signature", List.of(signature));
        headers.put("X-Zm-Request-Timestamp", List.of(timestamp));
        headers.putAll(more);
        return Delivery.of("POST", URI.create("https://host.test/zoom/event"), headers, bytes, receivedAt);
    }
}
