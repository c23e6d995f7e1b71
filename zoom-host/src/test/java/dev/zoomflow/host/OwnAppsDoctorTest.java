package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that bring their own apps, to a server that has none, broken after they were made. */
class OwnAppsDoctorTest {
    private static final Map<String, String> NO_APP =
            Map.of("ZOOM_CLIENT_ID", "", "ZOOM_CLIENT_SECRET", "", "ZOOM_SECRET_TOKEN", "");
    private static final App PRIVATE = app(App.Kind.USER_MANAGED, "private-app-1");
    private static final App SERVER = app(App.Kind.SERVER_TO_SERVER, "server-app-1");

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void appsThatAreRightPassAndTheirTokensStay() {
        try (var demo = connected(NO_APP)) {
            assertThat(Examination.of(demo, surfer).failures()).isEmpty();
            assertThat(surfer.get(demo.page("/doctor")).body())
                    .contains("Connection Ours", "Zoom gives this app a token for its account")
                    .contains("Connection Mine", "Zoom shows its sign-in page for", "2 signed probes were answered");
            assertThat(Said.by("doctor", "--data", data.toString()).status()).isZero();
        }
    }

    @Test
    void aSecretThatWasMadeAnewAtZoomIsNamedByItsConnection() {
        try (var demo = connected(NO_APP)) {
            demo.zoom().add(PRIVATE.withClientSecret("made-anew-00000001"));

            expect(demo, "Connection Mine: ", "client ID and secret", "as Client ID and Client secret");
        }
    }

    @Test
    void aServerToServerAppsSecretThatWasMadeAnewIsNamedByItsConnection() {
        try (var demo = connected(NO_APP)) {
            demo.zoom().add(SERVER.withClientSecret("made-anew-00000001"));

            expect(demo, "Connection Ours: ", "client ID and secret", "as Client ID and Client secret");
        }
    }

    @Test
    void anAppThatWasDisabledIsNotTakenForAWrongSecret() {
        try (var demo = connected(NO_APP)) {
            demo.zoom().add(PRIVATE.asDisabled());

            expect(demo, "Connection Mine: ", "disabled (4717)", "administrator of the Zoom account");
        }
    }

    @Test
    void aServerToServerAppThatWasDeactivatedIsToBeActivated() {
        try (var demo = connected(NO_APP)) {
            demo.zoom().add(SERVER.asDisabled());

            expect(demo, "Connection Ours: ", "disabled (4717)", "Activate it on the app's page");
        }
    }

    @Test
    void aRedirectUrlThatWasTakenOutIsSpeltOut() {
        try (var demo = connected(NO_APP)) {
            demo.zoom().add(PRIVATE.withRedirectUri(URI.create("https://elsewhere.example/x")));

            expect(demo, "Connection Mine: ", "redirect URL", "letter by letter: " + demo.open("/oauth/redirect/zoom"));
        }
    }

    @Test
    void aConnectionOfTheServersAppIsToldThatThereIsNone() {
        try (var demo = RunningDemo.start(data)) {
            demo.connect(surfer);
        }
        try (var demo = RunningDemo.start(data, NO_APP)) {
            expect(demo, "Connection My Zoom: ", "ZOOM_CLIENT_ID is not set", "ZOOM_CLIENT_SECRET is not set");
        }
    }

    @Test
    void thoseThatDoNotWorkAreAskedAboutFirstAndItIsSaidHowManyWereNot() {
        try (var demo = RunningDemo.start(data, NO_APP)) {
            demo.zoom().add(SERVER);
            for (var number = 1; number <= 27; number++) {
                ours(demo, "Number " + number);
            }
            var last = ours(demo, "Broken");
            demo.zoom().faults().next("/oauth/token", Fault.json(400, "{\"error\":\"invalid_client\"}"));
            surfer.post(demo.page("/connections/" + last + "/test"), "_csrf", csrf(demo, last));
            var asked = tokenRequests(demo);

            var examination = Examination.of(demo, surfer);

            assertThat(examination.sections()).contains("Connection Broken", "Connection Number 27");
            assertThat(examination.sections().indexOf("Connection Broken"))
                    .isLessThan(examination.sections().indexOf("Connection Number 1"));
            assertThat(examination.unknown())
                    .anySatisfy(told -> assertThat(told)
                            .contains(
                                    "Further connections",
                                    "3 of 28 connections with an app of their own were not asked"));
            assertThat(tokenRequests(demo) - asked).isEqualTo(25);
        }
    }

    private void expect(RunningDemo demo, String... words) {
        assertThat(Examination.of(demo, surfer).failures())
                .singleElement()
                .asString()
                .contains(words);
    }

    /** One connection by each kind of app. */
    private RunningDemo connected(Map<String, String> settings) {
        var demo = RunningDemo.start(data, settings);
        demo.zoom().add(PRIVATE);
        demo.zoom().add(SERVER);
        rename(demo, demo.connect(surfer, PRIVATE), "Mine");
        ours(demo, "Ours");
        return demo;
    }

    private String ours(RunningDemo demo, String name) {
        var cid = demo.create(surfer, "serverToServer");
        demo.save(
                surfer,
                cid,
                "serverToServer",
                "account_id",
                demo.zoom().user().accountId(),
                "client_id",
                SERVER.clientId(),
                "client_secret",
                SERVER.clientSecret());
        rename(demo, cid, name);
        return cid;
    }

    private void rename(RunningDemo demo, String cid, String name) {
        surfer.post(demo.page("/connections/" + cid + "/rename"), "_csrf", csrf(demo, cid), "name", name);
    }

    private String csrf(RunningDemo demo, String cid) {
        return Surfer.field(surfer.get(demo.page("/connections/" + cid)), "_csrf");
    }

    private static long tokenRequests(RunningDemo demo) {
        return demo.zoom().requests().stream()
                .filter(request -> request.path().equals("/oauth/token"))
                .count();
    }

    private static App app(App.Kind kind, String clientId) {
        var credentials = new App.Credentials(clientId, clientId + "-secret-0001", clientId + "-token-0001");
        return new App(clientId, kind, credentials, List.of(), Set.of());
    }
}
