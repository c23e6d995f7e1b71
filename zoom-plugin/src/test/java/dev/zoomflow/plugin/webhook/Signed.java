package dev.zoomflow.plugin.webhook;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.WebhookRequest;
import java.net.URI;
import java.time.Instant;

/** Zoom's requests as a host hands them on. */
final class Signed {
    static final Instant NOW = Instant.ofEpochSecond(1785368934);
    static final Secret SECRET = Secret.of(TestHost.SECRET_TOKEN);

    private Signed() {}

    static WebhookRequest body(String body) {
        return WebhookRequest.of(TestHost.APP, body, NOW);
    }

    static Delivery delivery(String body) {
        return delivery(body(body));
    }

    static Delivery delivery(byte[] body) {
        return delivery(WebhookRequest.of(TestHost.APP, body, NOW));
    }

    static Delivery delivery(WebhookRequest request) {
        return Delivery.of("POST", URI.create("https://host.test/zoom/event"), request.headers(), request.body(), NOW);
    }
}
