package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.UrlValidation;
import dev.zoomflow.testkit.WebhookRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
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
    private static final String FORGED = "{\"event\":\"meeting.ended\",\"payload\":{}}";

    private final Instant now = Instant.now();
    private final String delivery = "v0:" + now.getEpochSecond() + ":" + FORGED;
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
        var question = question(delivery).request(now);

        for (var signature : new String[] {"v0=" + "0".repeat(64), "v0="}) {
            refused(question.with("x-zm-signature", signature));
        }
        refused(question.unsigned());
        refused(question("harmless").request(now).unsigned());
    }

    @Test
    void aGenuineQuestionWithAnotherTextIsRefused() {
        var genuine = question("harmless").request(now);

        var answer = deliver(genuine);
        assertThat(question("harmless")
                        .judge(answer.statusCode(), answer.body())
                        .passed())
                .isTrue();
        refused(genuine.tampered(question(delivery).body(now)));
    }

    @Test
    void evenASignedQuestionIsNotAnsweredWhereItsTextCouldBeADelivery() {
        demo.zoom().webhooks().send(question(delivery).body(now));
        demo.zoom().webhooks().settle();

        var deliveries = demo.zoom().webhooks().deliveries();
        assertThat(deliveries.get(deliveries.size() - 1).attempts())
                .extracting(attempt -> attempt.status().orElse(0))
                .containsExactly(400);
    }

    private UrlValidation question(String plainToken) {
        return new UrlValidation(demo.zoom().app(), plainToken);
    }

    private void refused(WebhookRequest request) {
        var answer = deliver(request);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(HMAC.matcher(answer.body()).find()).isFalse();
    }

    private HttpResponse<String> deliver(WebhookRequest request) {
        return stranger.send(request.to(demo.open("/zoom/event")));
    }
}
