package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of one attempt: time, signature and trace are fresh each time, and the secret is today's. */
final class Headers {
    private final Directory directory;
    private final InstantSource stamp;

    /**
     * @param stamp the receiver's time: real time, unless the receiver shares the simulator's clock
     */
    Headers(Directory directory, InstantSource stamp) {
        this.directory = directory;
        this.stamp = stamp;
    }

    Map<String, String> of(Outgoing outgoing) {
        String clientId = outgoing.subscription().clientId();
        Seal seal = outgoing.seal();
        String timestamp = Long.toString(stamp.instant().minus(seal.age()).getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json; charset=utf-8");
        headers.put("user-agent", "Zoom Marketplace/1.0a");
        headers.put("x-zm-request-timestamp", timestamp);
        if (seal.present()) {
            String secret = seal.secret().orElseGet(() -> secret(clientId));
            headers.put(
                    "x-zm-signature",
                    Signature.of(secret, timestamp, outgoing.body().bytes()));
        }
        headers.put("x-zm-request-id", outgoing.requestId());
        headers.put("x-zm-trackingid", outgoing.tracking());
        headers.put("traceparent", Traces.parent());
        headers.put("zm-trace-upstream", "Meeting_Web_marketplace-consumer");
        headers.put("clientid", clientId);
        return headers;
    }

    private String secret(String clientId) {
        return directory
                .app(clientId)
                .map(App::secretToken)
                .orElseThrow(() -> new IllegalStateException("no app has the client id " + clientId));
    }
}
