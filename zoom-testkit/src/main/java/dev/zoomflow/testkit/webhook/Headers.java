package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.world.Directory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of one attempt: time, signature and trace are fresh each time, and the secret is today's. */
public final class Headers {
    public static final String TIMESTAMP = "x-zm-request-timestamp";
    public static final String SIGNATURE = "x-zm-signature";
    public static final String TRACE = "traceparent";

    private final Directory directory;
    private final InstantSource stamp;
    private final Stamps stamps = new Stamps();

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
        String timestamp = stamps.next(outgoing.requestId(), stamp.instant().minus(seal.age()));
        Map<String, String> headers = unsigned(clientId, outgoing.requestId(), outgoing.tracking(), timestamp);
        if (seal.present()) {
            String secret = seal.secret().orElseGet(() -> secret(clientId));
            headers.put(
                    SIGNATURE, Signature.of(secret, timestamp, outgoing.body().bytes()));
        }
        return headers;
    }

    /** Those of a body that was never sent before, for who signs it himself. */
    public static Map<String, String> unsigned(String clientId, String body, Instant at) {
        return unsigned(clientId, Traces.requestId(), Traces.tracking(body), timestamp(at));
    }

    private static Map<String, String> unsigned(String clientId, String requestId, String tracking, String timestamp) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json; charset=utf-8");
        headers.put("user-agent", "Zoom Marketplace/1.0a");
        headers.put(TIMESTAMP, timestamp);
        headers.put("x-zm-request-id", requestId);
        headers.put("x-zm-trackingid", tracking);
        headers.put(TRACE, trace());
        headers.put("zm-trace-upstream", "Meeting_Web_marketplace-consumer");
        headers.put("clientid", clientId);
        return headers;
    }

    /** What {@link #TIMESTAMP} says at this time. */
    public static String timestamp(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    /** A new value of {@link #TRACE}. */
    public static String trace() {
        return Traces.parent();
    }

    private String secret(String clientId) {
        return directory
                .app(clientId)
                .map(App::secretToken)
                .orElseThrow(() -> new IllegalStateException("no app has the client id " + clientId));
    }
}
