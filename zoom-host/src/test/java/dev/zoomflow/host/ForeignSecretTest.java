package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.WebhookRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Client ids are public: whoever writes somebody else's into a form proves nothing by it. */
class ForeignSecretTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SECRET = "the-attackers-own-secret";

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    /** He even knows the app's client secret: without it nobody is connected with its client id. */
    @Test
    void
            anAttackersPrivateConnectionWithTheDefaultAppsClientIdAndASecretOfHisOwnReachesHimselfAloneAndShadowsNothing() {
        try (var demo = RunningDemo.start(data)) {
            var victim = demo.connect(surfer);
            var attacker = demo.connect(surfer, demo.zoom().app().withSecretToken(SECRET), mallory(demo));
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var body = body(demo, "meeting.ended");

            assertThat(demo.status(surfer, attacker)).isEqualTo("ok");
            assertThat(forged(demo, body(demo, "meeting.ended", mallory(demo)))).isEqualTo(200);
            assertThat(forged(demo, body)).isEqualTo(200);
            awaitStored(demo, 2);
            demo.zoom().webhooks().send(body);
            demo.zoom().webhooks().settle();
            awaitStored(demo, 3);

            assertThat(reached(demo)).containsExactly(List.of(attacker), List.of(), List.of(victim));
        }
    }

    @Test
    void whoDoesNotKnowTheAppsClientSecretIsNeverConnectedWithItSoThatHisForgeriesReachNobodyAndShadowNothing() {
        try (var demo = RunningDemo.start(data)) {
            var victim = demo.connect(surfer);
            var attacker = attack(demo);
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var body = body(demo, "meeting.ended");

            assertThat(demo.status(surfer, attacker)).isEqualTo("init-required");
            assertThat(forged(demo, body(demo, "meeting.ended", mallory(demo)))).isEqualTo(200);
            assertThat(forged(demo, body)).isEqualTo(200);
            awaitStored(demo, 2);
            demo.zoom().webhooks().send(body);
            demo.zoom().webhooks().settle();
            awaitStored(demo, 3);

            assertThat(reached(demo)).containsExactly(List.of(), List.of(), List.of(victim));
        }
    }

    @Test
    void norDoesHeEndAnybodysAccess() {
        try (var demo = RunningDemo.start(data)) {
            var victim = demo.connect(surfer);
            attack(demo);

            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var body = body(demo, "app_deauthorized");

            assertThat(forged(demo, body)).isEqualTo(200);
            awaitStored(demo, 1);
            var page = surfer.get(demo.page("/connections/" + victim));
            surfer.postForJson(demo.page("/connections/" + victim + "/test"), "_csrf", Surfer.field(page, "_csrf"));
            assertThat(demo.status(surfer, victim)).isEqualTo("ok");

            demo.zoom().webhooks().send(body);
            await().until(() -> demo.status(surfer, victim).equals("reconnect"));
        }
    }

    private String attack(RunningDemo demo) {
        var cid = demo.create(surfer, "oauthPrivate");
        // his secret is not proved while Zoom does not answer
        demo.zoom().faults().next("/oauth/token", Fault.status(503));
        var saved = demo.save(
                surfer,
                cid,
                "oauthPrivate",
                "client_id",
                demo.zoom().app().clientId(),
                "client_secret",
                "guessed-in-vain-0001",
                "secret_token",
                SECRET);
        var back = demo.zoom().consent(demo.authorize(surfer, Surfer.location(saved)), mallory(demo));
        assertThat(surfer.get(back).statusCode()).isEqualTo(422);
        return cid;
    }

    /** Of the same account: one more reason to take his event for another's. */
    private static User mallory(RunningDemo demo) {
        return demo.zoom().users().get(1);
    }

    private static String body(RunningDemo demo, String event) {
        return body(demo, event, demo.zoom().user());
    }

    private static String body(RunningDemo demo, String event, User user) {
        var now = Instant.now();
        return """
            {"event":"%s","event_ts":%d,"payload":{"account_id":"%s","user_id":"%s","client_id":"%s",
            "deauthorization_time":"%s","object":{"id":"81234567890","uuid":"%s","host_id":"%s","topic":"x"}}}\
            """.formatted(
                        event,
                        now.toEpochMilli(),
                        user.accountId(),
                        user.id(),
                        demo.zoom().app().clientId(),
                        now,
                        "aDYlohsHRtCd4ii1uC2+hA==",
                        user.id());
    }

    private int forged(RunningDemo demo, String body) {
        var forgery = WebhookRequest.of(demo.zoom().app(), body, Instant.now()).signedWith(SECRET);
        return surfer.send(forgery.to(demo.open("/zoom/event"))).statusCode();
    }

    private void awaitStored(RunningDemo demo, int events) {
        await().untilAsserted(
                        () -> assertThat(surfer.get(demo.page("/api/status")).body())
                                .contains("\"accepted\":" + events + ",\"duplicates\":0"));
    }

    /** The connections that got the events, the oldest event first. */
    private List<List<String>> reached(RunningDemo demo) {
        var reached = new ArrayList<List<String>>();
        for (var event : JSON.readTree(surfer.get(demo.page("/api/events")).body())) {
            reached.add(0, event.path("routes").findValuesAsString("connectionId"));
        }
        return reached;
    }
}
