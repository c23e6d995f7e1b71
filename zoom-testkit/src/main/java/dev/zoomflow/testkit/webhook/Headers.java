package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of one attempt: time and signature are fresh each time. */
final class Headers {
    private final InstantSource stamp;

    /**
     * @param stamp the receiver's time: real time, unless the receiver shares the simulator's clock
     */
    Headers(InstantSource stamp) {
        this.stamp = stamp;
    }

    Map<String, String> of(Outgoing outgoing) {
        String timestamp = Long.toString(stamp.instant().getEpochSecond());
        byte[] body = outgoing.body().bytes();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json; charset=utf-8");
        headers.put("user-agent", "Zoom Marketplace/1.0a");
        headers.put("x-zm-request-timestamp", timestamp);
        headers.put("x-zm-signature", Signature.of(outgoing.app().secretToken(), timestamp, body));
        headers.put("x-zm-request-id", outgoing.requestId());
        headers.put("x-zm-trackingid", outgoing.tracking());
        headers.put("traceparent", "00-" + Identifiers.hex(16) + "-" + Identifiers.hex(8) + "-02");
        headers.put("zm-trace-upstream", "Meeting_Web_marketplace-consumer");
        headers.put("clientid", outgoing.app().clientId());
        return headers;
    }

    static String requestId() {
        String hex = Identifiers.hex(16);
        return String.join(
                "_",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    static String trackingId() {
        return "v=2.0;clid=us02;rid=WEB_" + Identifiers.hex(16);
    }
}
