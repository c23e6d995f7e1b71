package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Delivery;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Rotate secret": Zoom signs with the new one at once, and never repeats what was answered with 4xx. */
class RotateSecretTest {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(6);
    private static final App PRIVATE = new App(
            "Mine",
            App.Kind.USER_MANAGED,
            new App.Credentials("private-app-1", "private-app-1-secret-0001", "private-app-1-token-0001"),
            List.of(),
            Set.of());

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void regenerateWaitPasteAfterTheSimulatorsRetriesNoEventIsMissing() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var demo = running.demo;
            demo.connect(surfer);
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            meet(demo);

            assertThat(running.command("rotate-secret", "zoom").out()).contains("Regenerate it at the service now");
            var changed = demo.zoom().webhooks().regenerateSecret(demo.zoom().app());
            meet(demo);
            allOfTheLast(demo, 2, 503);

            running.set("ZOOM_SECRET_TOKEN", changed.secretToken()).command("reload");
            meet(demo);
            demo.zoom().clock().advance(FIRST_RETRY);

            Arrivals.allCame(demo, surfer);
            assertThat(audit(demo)).contains("secret rotation begun").doesNotContain(changed.secretToken());
        }
    }

    @Test
    void untilTheServiceHasTheNewSecretTheOldOneIsHonouredAlsoAfterARestart() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var demo = running.demo;
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            running.command("rotate-secret", "zoom");

            running.set("ZOOM_SECRET_TOKEN", "pasted-before-it-counts").command("reload");
            meet(demo);

            Arrivals.allCame(demo, surfer);
        }
        try (var running = ConfiguredDemo.start(data, PatientZoom.start(), "ZOOM_SECRET_TOKEN", "the-new-one")) {
            var demo = running.demo;
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            meet(demo);
            Arrivals.allCame(demo, surfer);

            running.command("rotate-secret", "zoom", "--end");
            await().untilAsserted(() -> {
                meet(demo);
                allOfTheLast(demo, 2, 401);
            });
        }
    }

    @Test
    void outsideOfAWindowWhatNothingVerifiesIsRefusedForGood() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var demo = running.demo;
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            demo.zoom().webhooks().regenerateSecret(demo.zoom().app());

            meet(demo);
            allOfTheLast(demo, 2, 401);

            running.command("rotate-secret", "zoom");
            meet(demo);
            allOfTheLast(demo, 2, 503);
            assertThat(meetings(demo))
                    .last()
                    .satisfies(delivery -> assertThat(delivery.attempts().get(0).answerHeaders())
                            .containsKey("retry-after"));

            running.command("rotate-secret", "zoom", "--end");
            meet(demo);
            allOfTheLast(demo, 2, 401);
        }
    }

    @Test
    void theServersSecretIsRotatedOnTheSettingsPageWhichShowsNone() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var demo = running.demo;
            var before = surfer.get(demo.page("/settings"));

            surfer.post(demo.page("/settings/zoom/rotate"), "_csrf", Surfer.field(before, "_csrf"));
            var open = surfer.get(demo.page("/settings"));
            surfer.post(demo.page("/settings/zoom/rotate/end"), "_csrf", Surfer.field(before, "_csrf"));

            assertThat(before.body())
                    .contains("ZOOM_CLIENT_ID", "Rotate secret")
                    .doesNotContain(
                            demo.zoom().app().secretToken(), demo.zoom().app().clientSecret());
            assertThat(open.body()).contains("data-test=\"window\"", "End it now");
            assertThat(surfer.get(demo.page("/settings")).body()).doesNotContain("data-test=\"window\"");
        }
    }

    @Test
    void theSecretOfAPrivateAppIsRotatedAtItsConnectionAndNobodyElses() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var demo = running.demo;
            demo.zoom().add(PRIVATE);
            var cid = demo.connect(surfer, PRIVATE);
            var endpoint = demo.zoom().webhooks().subscribe(PRIVATE, demo.open("/zoom/event/" + cid));
            assertThat(running.command("rotate-secret", cid).status()).isZero();
            var changed = demo.zoom().webhooks().regenerateSecret(PRIVATE);

            meet(demo);
            allOfTheLast(demo, 2, 503);
            assertThat(unsignedOfTheServersApp(demo)).isEqualTo(401);

            assertThat(pasted(demo, cid, "secret_token", changed.secretToken()).statusCode())
                    .isEqualTo(303);
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
            assertThat(demo.zoom().webhooks().validate(endpoint).passed()).isTrue();
            demo.zoom().clock().advance(FIRST_RETRY);

            Arrivals.allCame(demo, surfer);
            assertThat(audit(demo)).contains("secret pasted").doesNotContain(changed.secretToken());
        }
    }

    @Test
    void aWrongSecretThatIsPastedLosesNothingThatWorks() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var demo = running.demo;
            demo.zoom().add(PRIVATE);
            var cid = demo.connect(surfer, PRIVATE);
            demo.zoom().webhooks().subscribe(PRIVATE, demo.open("/zoom/event/" + cid));

            var refused = pasted(demo, cid, "client_secret", "not-the-secret-000");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("Client secret: copy both again")
                    .doesNotContain("not-the-secret-000");
            assertThat(pasted(demo, cid, "client_secret", PRIVATE.clientSecret())
                            .statusCode())
                    .isEqualTo(303);

            // nobody can ask Zoom about it: the one before is honoured beside it
            assertThat(pasted(demo, cid, "secret_token", "not-the-token-000").statusCode())
                    .isEqualTo(303);
            meet(demo);
            allOfTheLast(demo, 2, 200);
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
        }
    }

    private HttpResponse<String> pasted(RunningDemo demo, String cid, String field, String secret) {
        var address = demo.page("/connections/" + cid + "/secret");
        return surfer.post(address, "_csrf", Surfer.field(surfer.get(address), "_csrf"), field, secret);
    }

    @Test
    void aPrivateAppAtTheSharedAddressLosesNothingEither() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var demo = running.demo;
            demo.zoom().add(PRIVATE);
            var cid = demo.connect(surfer, PRIVATE);
            demo.zoom().webhooks().subscribeUnvalidated(PRIVATE, demo.open("/zoom/event"));
            running.command("rotate-secret", cid);
            demo.zoom().webhooks().regenerateSecret(PRIVATE);

            meet(demo);

            allOfTheLast(demo, 2, 503);
        }
    }

    @Test
    void whatHasNoSecretIsNotRotated() {
        try (var running = ConfiguredDemo.start(data, PatientZoom.start())) {
            var said = running.command("rotate-secret", running.demo.create(surfer));

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err()).contains("has no secret that could be rotated");
            assertThat(running.command("rotate-secret", "nonesuch").err()).contains("nonesuch");
        }
    }

    private int unsignedOfTheServersApp(RunningDemo demo) {
        var body = HttpRequest.BodyPublishers.ofString("{\"event\":\"meeting.ended\",\"payload\":{}}");
        return surfer.send(HttpRequest.newBuilder(demo.open("/zoom/event"))
                        .header("clientid", demo.zoom().app().clientId())
                        .POST(body))
                .statusCode();
    }

    private static void meet(RunningDemo demo) {
        var meeting = demo.zoom().meetings().start(demo.zoom().user(), "Planning");
        demo.zoom().meetings().end(meeting);
        demo.zoom().webhooks().settle();
    }

    /** What was told of them; not of what a handler does to them, which comes at any time. */
    private static List<Delivery> meetings(RunningDemo demo) {
        return demo.zoom().webhooks().deliveries().stream()
                .filter(delivery -> delivery.event().matches("meeting.(started|ended)"))
                .toList();
    }

    /** What the newest deliveries were answered with. */
    private static void allOfTheLast(RunningDemo demo, int count, int status) {
        var all = meetings(demo);
        assertThat(all.subList(all.size() - count, all.size()))
                .allSatisfy(delivery ->
                        assertThat(delivery.attempts().get(0).status()).contains(status));
    }

    private String audit(RunningDemo demo) {
        return surfer.get(demo.page("/api/audit")).body();
    }
}
