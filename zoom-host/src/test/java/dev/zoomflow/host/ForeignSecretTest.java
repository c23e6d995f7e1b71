package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.WebhookRequest;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Client ids are public: whoever writes somebody else's into a form proves nothing by it. */
class ForeignSecretTest {
    private static final String SECRET = "the-attackers-own-secret";

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void
            anAttackersPrivateConnectionWithTheDefaultAppsClientIdAndASecretOfHisOwnReachesHimselfAloneAndShadowsNothing() {
        try (var demo = RunningDemo.start(data)) {
            var victim = demo.connect(surfer);
            var attacker = attack(demo);
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var body = body(demo, "meeting.ended");

            assertThat(forged(demo, body)).isEqualTo(200);
            awaitStored(demo, 1);
            assertThat(events(demo)).contains("meeting.ended").doesNotContain(victim);

            demo.zoom().webhooks().send(body);
            demo.zoom().webhooks().settle();
            awaitStored(demo, 2);

            await().untilAsserted(
                            () -> assertThat(events(demo)).contains(victim).doesNotContain(attacker));
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
        demo.save(
                surfer,
                cid,
                "oauthPrivate",
                "client_id",
                demo.zoom().app().clientId(),
                "client_secret",
                "guessed-in-vain-0001",
                "secret_token",
                SECRET);
        return cid;
    }

    private static String body(RunningDemo demo, String event) {
        var user = demo.zoom().user();
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

    private String events(RunningDemo demo) {
        return surfer.get(demo.page("/api/events")).body();
    }
}
