package dev.zoomflow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.Receiver.Received;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WebhookRequestTest {
    private static final App APP = new App(
            "Harbour office",
            App.Kind.USER_MANAGED,
            new App.Credentials("harbour-1", "harbour-secret-1", "zsim-webhook-secret-0001"),
            List.of(),
            Set.of());
    private static final String ENDED =
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"uuid\":\"u==\",\"topic\":\"Tee ☕ / 😀\"}}}";
    private static final Instant NOON = Instant.ofEpochSecond(1785368934);

    private final WebhookRequest request = WebhookRequest.of(APP, ENDED, NOON);

    @Test
    void arrivesLikeOneOfTheSimulators() throws Exception {
        try (ZoomSimulator zoom = ZoomSimulator.start();
                Receiver receiver = Receiver.start(zoom.app().secretToken())) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), receiver.uri());
            zoom.webhooks().send(ENDED);
            zoom.webhooks().settle();
            Received theirs = receiver.last();

            post(receiver, WebhookRequest.of(zoom.app(), ENDED, Instant.now()));

            Received ours = receiver.last();
            assertThat(ours).isNotSameAs(theirs);
            assertThat(ours.body()).isEqualTo(theirs.body());
            assertThat(ours.headers()).containsEntry("x-zm-signature", ours.signature(zoom.app()));
            assertThat(lasting(ours)).isEqualTo(lasting(theirs)).containsKeys("clientid", "user-agent");
            assertThat(forms(ours)).isEqualTo(forms(theirs)).containsKeys("x-zm-request-id", "traceparent");
        }
    }

    @Test
    void hasTheSignatureThatIsKnownForItsTimeAndItsBody() {
        String body = "{\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"},\"event_ts\":1785368934817,"
                + "\"event\":\"endpoint.url_validation\"}";

        assertThat(WebhookRequest.of(APP, body, NOON).headers())
                .containsEntry("x-zm-request-timestamp", List.of("1785368934"))
                .containsEntry(
                        "x-zm-signature",
                        List.of("v0=befc6504d6a8bd9bec0c3691cfe2dcd0b1aaba32199f43508497323417fc25b0"));
    }

    @Test
    void keepsItsIdAndIsSignedAnewWhenItIsSentAgain() {
        WebhookRequest again = request.at(NOON.plus(Duration.ofMinutes(5)));

        assertThat(again.headers())
                .containsEntry("x-zm-request-id", request.headers().get("x-zm-request-id"))
                .containsEntry("x-zm-trackingid", request.headers().get("x-zm-trackingid"))
                .containsEntry("x-zm-request-timestamp", List.of("1785369234"))
                .containsEntry("x-zm-signature", signature("1785369234", ENDED, APP.secretToken()));
        assertThat(again.headers().get("traceparent"))
                .isNotEqualTo(request.headers().get("traceparent"));
        assertThat(again.body()).isEqualTo(request.body());
    }

    @Test
    void isAnotherRequestEachTimeItIsMade() {
        assertThat(WebhookRequest.of(APP, ENDED, NOON).headers().get("x-zm-request-id"))
                .isNotEqualTo(request.headers().get("x-zm-request-id"));
    }

    @Test
    void isSignedWithATimestampThatIsNone() {
        assertThat(request.at("yesterday").headers())
                .containsEntry("x-zm-request-timestamp", List.of("yesterday"))
                .containsEntry("x-zm-signature", signature("yesterday", ENDED, APP.secretToken()));
    }

    @Test
    void isForgedWithAnotherSecret() {
        WebhookRequest forged = request.signedWith("guessed");

        assertThat(forged.headers()).containsEntry("x-zm-signature", signature("1785368934", ENDED, "guessed"));
        assertThat(forged.at("1").headers()).containsEntry("x-zm-signature", signature("1", ENDED, "guessed"));
    }

    @Test
    void hasTheSignatureOfWhatItWasWhenItIsTamperedWith() {
        WebhookRequest tampered = request.tampered("{}");

        assertThat(tampered.body()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(tampered.headers()).isEqualTo(request.headers());
        assertThat(tampered.at("1").headers()).containsEntry("x-zm-signature", signature("1", "{}", APP.secretToken()));
    }

    @Test
    void hasWhatHeadersATestWants() {
        assertThat(request.unsigned().headers()).doesNotContainKey("x-zm-signature");
        assertThat(request.with("clientid").headers()).doesNotContainKey("clientid");
        assertThat(request.with("x-zm-signature", "v0=0", "v0=1").headers())
                .containsEntry("x-zm-signature", List.of("v0=0", "v0=1"));
        assertThat(request.with("authorization", "Basic eA==").headers())
                .containsEntry("authorization", List.of("Basic eA=="))
                .containsEntry("x-zm-signature", signature("1785368934", ENDED, APP.secretToken()));
        assertThat(request.headers()).doesNotContainKey("authorization").containsKeys("clientid", "x-zm-signature");
    }

    @Test
    void keepsBytesThatAreNoText() {
        byte[] bytes = {'{', (byte) 0xc3, '"', 0};

        WebhookRequest odd = WebhookRequest.of(APP, bytes, NOON);
        bytes[0] = 'x';
        odd.body()[1] = 'x';

        assertThat(odd.body()).containsExactly('{', 0xc3, '"', 0);
        assertThat(odd.headers().get("x-zm-signature"))
                .isNotEqualTo(WebhookRequest.of(APP, new String(odd.body(), UTF_8), NOON)
                        .headers()
                        .get("x-zm-signature"));
    }

    @Test
    void showsItsBodyAndNoSecret() {
        assertThat(request.toString()).contains(ENDED, "x-zm-request-id").doesNotContain(APP.secretToken());
    }

    private static List<String> signature(String timestamp, String body, String secret) {
        return List.of("v0=" + Hmac.sha256(secret, ("v0:" + timestamp + ":" + body).getBytes(UTF_8)));
    }

    private static void post(Receiver receiver, WebhookRequest request) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        assertThat(client.send(request.to(receiver.uri()).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }

    /** What is the same in every request with this body, and not the client's. */
    private static Map<String, String> lasting(Received received) {
        Map<String, String> headers = new TreeMap<>(received.headers());
        headers.keySet().removeAll(forms(received).keySet());
        headers.keySet().removeAll(Set.of("connection", "accept", "accept-encoding", "content-length"));
        return headers;
    }

    private static Map<String, String> forms(Received received) {
        Map<String, String> headers = new TreeMap<>(received.headers());
        headers.keySet()
                .retainAll(Set.of("x-zm-request-timestamp", "x-zm-signature", "x-zm-request-id", "traceparent"));
        headers.replaceAll((name, value) -> value.replaceAll("[0-9a-f]", "x"));
        return headers;
    }
}
