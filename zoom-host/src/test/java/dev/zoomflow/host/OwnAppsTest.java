package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Fault;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAppsTest {
    private static final App PRIVATE = app(App.Kind.USER_MANAGED, "private-app-1");
    private static final App SERVER = app(App.Kind.SERVER_TO_SERVER, "server-app-1");

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void aPrivateAppIsConnectedAndItsEventsComeAtItsOwnAddress() {
        try (var demo = start()) {
            var cid = demo.connect(surfer, PRIVATE);
            var page = surfer.get(demo.page("/connections/" + cid));
            var endpoint = demo.open("/zoom/event/" + cid);

            assertThat(page.body()).contains("Private OAuth 2.0 app", endpoint.toString());
            demo.zoom().webhooks().subscribe(PRIVATE, endpoint);
            meet(demo);

            awaitEvent(demo);
        }
    }

    @Test
    void aPrivateAppsEventsAtTheSharedAddressAreVerifiedWithItsOwnSecret() {
        try (var demo = start()) {
            demo.connect(surfer, PRIVATE);
            demo.zoom().webhooks().subscribeUnvalidated(PRIVATE, demo.open("/zoom/event"));
            meet(demo);

            await().untilAsserted(() ->
                    assertThat(demo.zoom().webhooks().deliveries()).isNotEmpty().allMatch(Delivery::delivered));
            awaitEvent(demo);
        }
    }

    @Test
    void anEventAtTheSharedAddressReachesEachConnectionOfItsPrivateApp() {
        try (var demo = start()) {
            demo.connect(surfer, PRIVATE);
            demo.connect(surfer, PRIVATE);
            demo.zoom().webhooks().subscribeUnvalidated(PRIVATE, demo.open("/zoom/event"));
            meet(demo);

            await().untilAsserted(() -> assertThat(
                            surfer.get(demo.page("/events")).body().split("data-state=\"done\""))
                    .as("once for each")
                    .hasSize(3));
        }
    }

    @Test
    void aServerToServerAppIsProvenWhenItIsSaved() {
        try (var demo = start()) {
            var cid = demo.create(surfer, "serverToServer");
            assertThat(surfer.get(demo.page("/zoom?origin=web&auth_type=serverToServer&cid=" + cid))
                            .body())
                    .contains("Account ID", "Save Connection");

            var saved = saveServerToServer(demo, cid, SERVER.clientSecret());

            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
            assertThat(surfer.get(Surfer.location(saved)).body())
                    .contains(demo.zoom().user().accountId(), "Using S2S");
        }
    }

    @Test
    void aWrongSecretIsSaidAtTheFormAndHealedThere() {
        try (var demo = start()) {
            var cid = demo.create(surfer, "serverToServer");

            var refused = saveServerToServer(demo, cid, "not-the-secret-000");
            var healed = saveServerToServer(demo, cid, SERVER.clientSecret());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("client ID and client secret").doesNotContain("not-the-secret-000");
            assertThat(healed.statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aPrivateAppsWrongSecretIsSaidBeforeAnybodyIsSentToZoomAndEndsNothing() {
        try (var demo = start()) {
            var cid = demo.connect(surfer, PRIVATE);

            var refused = savePrivate(demo, cid, "not-the-secret-000");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("Client ID: Zoom does not know", "Client secret: copy both again")
                    .doesNotContain("not-the-secret-000");
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
        }
    }

    @Test
    void troubleWithZoomDoesNotKeepAPrivateAppFromBeingSaved() {
        try (var demo = start()) {
            var cid = demo.create(surfer, "oauthPrivate");
            demo.zoom().faults().next("/oauth/token", Fault.status(503));

            var saved = savePrivate(demo, cid, PRIVATE.clientSecret());

            assertThat(Surfer.location(saved).getPath()).isEqualTo("/oauth/start/zoom");
        }
    }

    @Test
    void withoutAPublicAddressAPrivateAppIsRefusedBeforeAnythingIsSaved() {
        try (var demo = start(Map.of("WEBHOOK_ADDRESS", ""))) {
            var cid = demo.create(surfer, "serverToServer");

            var refused = savePrivate(demo, cid, PRIVATE.clientSecret());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("Nothing was saved", "runs this server", "WEBHOOK_ADDRESS")
                    .doesNotContain(PRIVATE.clientSecret());
            assertThat(surfer.get(demo.page("/connections/" + cid)).body()).doesNotContain("settings saved");
        }
    }

    @Test
    void withoutAPublicAddressAPrivateAppCannotBeChosenButAServerToServerAppCan() {
        try (var demo = start(Map.of("WEBHOOK_ADDRESS", ""))) {
            var choices = surfer.get(demo.page("/connections/new/zoom")).body();
            assertThat(choices)
                    .contains("missing-oauthDefault", "missing-oauthPrivate")
                    .doesNotContain("missing-serverToServer");

            var cid = demo.create(surfer, "serverToServer");
            assertThat(surfer.get(demo.page("/zoom?origin=web&auth_type=oauthPrivate&cid=" + cid))
                            .body())
                    .contains("Not set on the server: WEBHOOK_ADDRESS");
            assertThat(saveServerToServer(demo, cid, SERVER.clientSecret()).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void aServerToServerAppGetsTheEventsOfItsWholeAccount() {
        try (var demo = start()) {
            var cid = demo.create(surfer, "serverToServer");
            saveServerToServer(demo, cid, SERVER.clientSecret());
            demo.zoom().webhooks().subscribe(SERVER, demo.open("/zoom/event/" + cid));

            var other = demo.zoom().users().get(1);
            var meeting = demo.zoom().meetings().start(other, "Somebody else's");
            demo.zoom().meetings().end(meeting);

            awaitEvent(demo);
        }
    }

    private RunningDemo start() {
        return start(Map.of());
    }

    private RunningDemo start(Map<String, String> settings) {
        var demo = RunningDemo.start(data, settings);
        demo.zoom().add(PRIVATE);
        demo.zoom().add(SERVER);
        return demo;
    }

    private HttpResponse<String> savePrivate(RunningDemo demo, String cid, String secret) {
        return demo.save(
                surfer,
                cid,
                "oauthPrivate",
                "client_id",
                PRIVATE.clientId(),
                "client_secret",
                secret,
                "secret_token",
                PRIVATE.secretToken());
    }

    private HttpResponse<String> saveServerToServer(RunningDemo demo, String cid, String secret) {
        return demo.save(
                surfer,
                cid,
                "serverToServer",
                "account_id",
                demo.zoom().user().accountId(),
                "client_id",
                SERVER.clientId(),
                "client_secret",
                secret,
                "secret_token",
                SERVER.secretToken());
    }

    private static void meet(RunningDemo demo) {
        var meeting = demo.zoom().meetings().start(demo.zoom().user(), "Planning");
        demo.zoom().meetings().end(meeting);
        demo.zoom().webhooks().settle();
    }

    private void awaitEvent(RunningDemo demo) {
        await().untilAsserted(() -> assertThat(surfer.get(demo.page("/events")).body())
                .contains("data-type=\"meeting.ended\"", "data-state=\"done\""));
    }

    private static App app(App.Kind kind, String clientId) {
        var credentials = new App.Credentials(clientId, clientId + "-secret-0001", clientId + "-token-0001");
        return new App(clientId, kind, credentials, List.of(), Set.of());
    }
}
