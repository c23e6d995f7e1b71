package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answer to a URL validation is an HMAC of a text of the asker's choice, with the key that signs deliveries. Who gets
 * {@code v0:TIMESTAMP:BODY} signed in that way can forge any event.
 */
class UrlValidationOracleTest {
    private static final Pattern HMAC = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String FORGED = "{\\\"event\\\":\\\"meeting.ended\\\",\\\"payload\\\":{}}";

    private final String timestamp = Long.toString(Instant.now().getEpochSecond());
    private final Surfer stranger = new Surfer();
    private RunningDemo demo;

    @BeforeEach
    void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void nobodyButZoomHasAnythingSigned() {
        var question = question("v0:" + timestamp + ":" + FORGED);

        for (var signature : new String[] {"", "v0=" + "0".repeat(64), "v0="}) {
            var answer = deliver(question, signature);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(HMAC.matcher(answer.body()).find()).isFalse();
        }
        assertThat(deliver(question("harmless"), "").statusCode()).isEqualTo(401);
    }

    @Test
    void aGenuineQuestionWithAnotherTextIsRefused() {
        var genuine = question("harmless");

        assertThat(deliver(genuine, signed(genuine)).statusCode()).isEqualTo(200);
        assertThat(deliver(question("v0:" + timestamp + ":" + FORGED), signed(genuine))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void evenASignedQuestionIsNotAnsweredWhereItsTextCouldBeADelivery() {
        demo.zoom().webhooks().send(question("v0:" + timestamp + ":" + FORGED));
        demo.zoom().webhooks().settle();

        var deliveries = demo.zoom().webhooks().deliveries();
        assertThat(deliveries.get(deliveries.size() - 1).attempts())
                .extracting(attempt -> attempt.status().orElse(0))
                .containsExactly(400);
    }

    private String signed(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(demo.zoom().app().secretToken().getBytes(UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String question(String plainToken) {
        return "{\"event\":\"endpoint.url_validation\",\"event_ts\":1785368934817,\"payload\":{\"plainToken\":\""
                + plainToken + "\"}}";
    }

    private HttpResponse<String> deliver(String body, String signature) {
        var request = HttpRequest.newBuilder(demo.open("/zoom/event"))
                .header("Content-Type", "application/json")
                .header("x-zm-request-timestamp", timestamp)
                .POST(BodyPublishers.ofString(body));
        return stranger.send(signature.isEmpty() ? request : request.header("x-zm-signature", signature));
    }
}
