package dev.zoomflow.host.status;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.config.StatusWebhook;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Sends one change as JSON, signed where there is a secret. Any thread. */
public final class Post {
    /** {@code t=SECONDS,v1=HEX}: HMAC-SHA256 of the seconds, a full stop and the body. */
    static final String SIGNATURE = "X-Zoomflow-Signature";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    private final Clock clock;

    public Post(HttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** @return why it was not accepted; empty: it was */
    Optional<String> send(StatusWebhook to, StatusChange change) throws InterruptedException {
        var body = JSON.writeValueAsString(change);
        var request = HttpRequest.newBuilder(to.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        to.secret().ifPresent(secret -> request.header(SIGNATURE, signature(secret, body)));
        try {
            var status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("it answered " + status);
        } catch (IOException unreachable) {
            return Optional.of(unreachable.getClass().getSimpleName());
        }
    }

    private String signature(Secret secret, String body) {
        var seconds = clock.instant().getEpochSecond();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var sum = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
