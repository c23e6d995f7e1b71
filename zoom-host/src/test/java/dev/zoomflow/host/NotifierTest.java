package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifierTest {
    private static final String SECRET = "shared-with-the-receiver-1";

    private final Surfer surfer = new Surfer();
    private final Told told = new Told();

    @AfterEach
    void stop() {
        told.close();
    }

    private RunningDemo start(Path data) {
        return RunningDemo.start(data, Map.of("STATUS_WEBHOOK", told.address(), "STATUS_WEBHOOK_SECRET", SECRET));
    }

    @Test
    void aLostConnectionAndItsRecoveryAreToldInOrderSignedAndWithoutSecrets(@TempDir Path data) {
        try (var demo = start(data)) {
            var cid = demo.connect(surfer);
            demo.zoom().tokens().revoke(demo.zoom().app(), demo.zoom().user());
            test(demo, cid);
            reconnect(demo, cid);

            eventually(() -> assertThat(told.messages())
                    .extracting(Told.Message::status)
                    .containsExactly("ok", "reconnect", "ok"));
            assertThat(told.messages()).extracting(Told.Message::id).isSorted().doesNotHaveDuplicates();
            var lost = told.messages().get(1);
            assertThat(lost.json().path("connection").asString()).isEqualTo(cid);
            assertThat(lost.json().path("name").asString()).isEqualTo("My Zoom");
            assertThat(lost.json().path("text").asString()).contains("Zoom no longer accepts");
            assertThat(lost.json().path("by").asString()).isEqualTo("service");
            assertThat(lost.json().path("page").asString())
                    .isEqualTo(demo.page("/connections/" + cid).toString());
            assertThat(told.messages()).allSatisfy(NotifierTest::isSigned);
            assertThat(told.messages().toString())
                    .doesNotContain(SECRET, demo.zoom().app().clientSecret());
        }
    }

    @Test
    void whatIsNotAcceptedComesAgainBeforeTheNext(@TempDir Path data) {
        told.answer(503, 404);
        try (var demo = start(data)) {
            var cid = demo.connect(surfer);
            demo.zoom().tokens().revoke(demo.zoom().app(), demo.zoom().user());
            test(demo, cid);

            eventually(() -> assertThat(told.messages())
                    .extracting(Told.Message::status)
                    .containsExactly("ok", "ok", "ok", "reconnect"));
            eventually(
                    () -> assertThat(surfer.get(demo.page("/metrics")).body()).contains("zoomflow_changes_owed 0.0"));
        }
    }

    @Test
    void whatWasNotAcceptedBeforeAStopIsToldAfterTheNextStart(@TempDir Path data) {
        told.answer(Told.SILENCE);
        try (var demo = start(data)) {
            demo.connect(surfer);
            eventually(() -> assertThat(told.messages()).hasSize(1));
        }
        assertThat(told.accepted()).isEmpty();

        try (var again = start(data)) {
            eventually(() -> assertThat(told.accepted()).hasSize(1));
            assertThat(told.accepted().get(0).id())
                    .isEqualTo(told.messages().get(0).id());
            assertThat(again.zoom().requests()).isNotNull();
        }
    }

    @Test
    void theStreamTellsWhatCameSinceAndThenWhatComes(@TempDir Path data) {
        try (var demo = start(data)) {
            var cid = demo.connect(surfer);
            var lines = new CopyOnWriteArrayList<String>();
            var request = HttpRequest.newBuilder(demo.page("/api/connections/changes?after=0"));
            var stream = HttpClient.newHttpClient()
                    .sendAsync(request.build(), BodyHandlers.fromLineSubscriber(new Lines(lines)));
            eventually(() -> assertThat(Lines.statuses(lines)).containsExactly("ok"));

            demo.zoom().tokens().revoke(demo.zoom().app(), demo.zoom().user());
            test(demo, cid);

            eventually(() -> assertThat(Lines.statuses(lines)).containsExactly("ok", "reconnect"));
            assertThat(lines).contains("event:status").anyMatch(line -> line.startsWith("id:"));
            stream.cancel(true);
        }
    }

    private static void isSigned(Told.Message message) throws Exception {
        var parts = message.signature().replaceFirst("t=", "").split(",v1=", 2);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var sum = mac.doFinal((parts[0] + "." + message.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(parts[1]).isEqualTo(HexFormat.of().formatHex(sum));
    }

    private void test(RunningDemo demo, String cid) {
        demo.zoom().tokens().expireAccess();
        var page = surfer.get(demo.page("/connections/" + cid));
        surfer.postForJson(demo.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));
    }

    private void reconnect(RunningDemo demo, String cid) {
        var back = demo.zoom()
                .consent(
                        demo.authorize(surfer, demo.startFlow(surfer, cid)),
                        demo.zoom().user());
        Surfer.location(surfer.get(back));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
