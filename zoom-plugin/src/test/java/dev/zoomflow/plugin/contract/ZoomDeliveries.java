package dev.zoomflow.plugin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Delivery;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Messages as Zoom writes and signs them. */
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
        var timestamp = Long.toString(at.getEpochSecond());
        var headers = Map.of(
                "Content-Type", List.of("application/json; charset=utf-8"),
                "x-zm-request-timestamp", List.of(timestamp),
                "x-zm-signature", List.of("v0=" + hmac(secret, ("v0:" + timestamp + ":").getBytes(UTF_8), body)));
        return Delivery.of("POST", URI.create("https://host.test/zoom/event"), headers, body, at);
    }

    private static String hmac(String secret, byte[] prefix, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(prefix);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
