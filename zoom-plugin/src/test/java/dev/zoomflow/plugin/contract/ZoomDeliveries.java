package dev.zoomflow.plugin.contract;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.WebhookRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Messages as Zoom writes them, and its requests with them. */
final class ZoomDeliveries {
    static final List<String> MESSAGES = List.of(
            "{\"event\":\"meeting.started\",\"payload\":{\"account_id\":\"A1\",\"object\":{\"id\":\"860\",\"uuid\":"
                    + "\"/e+IDqR9f3hhT9D8//A/J1==\",\"host_id\":\"U1\",\"topic\":\"Reunión ☕\"}},\"event_ts\":1785368934817}",
            "{\"event\":\"recording.completed\",\"download_token\":\"x.y.z\",\"payload\":{\"account_id\":\"A1\",\"object\":"
                    + "{\"id\":860,\"uuid\":\"a==\",\"host_id\":\"U1\",\"recording_files\":[{\"id\":\"r1\"}]}},"
                    + "\"event_ts\":1785368934818}",
            "{\"event\":\"app_deauthorized\",\"payload\":{\"account_id\":\"A1\",\"user_id\":\"U1\",\"client_id\":\"client-1\","
                    + "\"deauthorization_time\":\"2026-07-29T23:48:54.000Z\"},\"event_ts\":1785368934819}",
            "{ \"event\" : \"new.since_then\", \"payload\" : { \"account_id\" : \"A1\" }, \"event_ts\" : 1785368934820 }");

    private ZoomDeliveries() {}

    static Delivery signed(byte[] body, Instant at, String secret) {
        var request = WebhookRequest.of(TestHost.APP.withSecretToken(secret), body, at);
        return Delivery.of("POST", URI.create("https://host.test/zoom/event"), request.headers(), request.body(), at);
    }
}
