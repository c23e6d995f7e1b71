package dev.zoomflow.plugin.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps that connections bring, on a server that has none. */
class OwnAppDoctorTest {
    private static final App PRIVATE = app(App.Kind.USER_MANAGED, "private-app-1");
    private static final App SERVER = app(App.Kind.SERVER_TO_SERVER, "server-app-1");

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void addApps() {
        zoom.add(PRIVATE);
        zoom.add(SERVER);
    }

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void aGoodPrivateAppPasses() {
        assertThat(ofUser(form(PRIVATE)))
                .extracting(Check::name, Check::outcome)
                .containsExactly(
                        tuple("client ID and secret", Check.Outcome.PASSED),
                        tuple("redirect URL", Check.Outcome.PASSED));
    }

    @Test
    void aWrongSecretOfAPrivateAppIsNamedByTheFormsFields() {
        var check = failure(ofUser(form(PRIVATE).with("client_secret", Secret.of("not-the-secret"))));

        assertThat(check.name()).isEqualTo("client ID and secret");
        assertThat(check.found()).startsWith("Zoom does not know this pair");
        assertThat(check.fix()).contains("as Client ID and Client secret").doesNotContain("not-the-secret");
    }

    @Test
    void aPrivateAppThatIsDisabledIsNotTakenForAWrongSecret() {
        zoom.add(PRIVATE.asDisabled());

        var check = failure(ofUser(form(PRIVATE)));

        assertThat(check.found()).contains("disabled (4717)");
        assertThat(check.fix()).contains("administrator");
    }

    @Test
    void aRedirectUrlThatAPrivateAppLacksIsSpeltOut() {
        zoom.add(PRIVATE.withRedirectUri(URI.create("https://other.test/oauth/redirect/zoom")));

        var check = failure(ofUser(form(PRIVATE)));

        assertThat(check.name()).isEqualTo("redirect URL");
        assertThat(check.fix()).endsWith("letter by letter: " + Zoom.CALLBACK);
    }

    @Test
    void aGoodServerToServerAppPassesAndKeepsItsTokens() {
        assertThat(ofAccount(form(SERVER)))
                .extracting(Check::name, Check::outcome)
                .containsExactly(tuple("client ID and secret", Check.Outcome.PASSED));
        assertThat(store.current()).isEmpty();
    }

    @Test
    void aWrongSecretOfAServerToServerAppIsNamed() {
        var check = failure(ofAccount(form(SERVER).with("client_secret", Secret.of("not-the-secret"))));

        assertThat(check.name()).isEqualTo("client ID and secret");
        assertThat(check.fix()).contains("as Client ID and Client secret").doesNotContain("not-the-secret");
    }

    @Test
    void aWrongAccountIsNotTakenForAWrongSecret() {
        var check = failure(ofAccount(form(SERVER).with("account_id", "nobodysAccount0000000A")));

        assertThat(check.name()).isEqualTo("account ID");
        assertThat(check.fix()).contains("Copy it again");
    }

    @Test
    void aServerToServerAppThatIsDisabledIsToBeActivated() {
        zoom.add(SERVER.asDisabled());

        var check = failure(ofAccount(form(SERVER)));

        assertThat(check.found()).contains("disabled (4717)");
        assertThat(check.fix()).startsWith("Activate it");
    }

    @Test
    void aZoomThatCannotBeReachedIsNoMistakeOfAConnection() {
        var nowhere = addresses().with("ZOOM_OAUTH_URL", "http://127.0.0.1:1");

        assertThat(check(nowhere, "oauthPrivate", form(PRIVATE)))
                .extracting(Check::outcome)
                .containsExactly(Check.Outcome.UNKNOWN, Check.Outcome.UNKNOWN);
        assertThat(check(nowhere, "serverToServer", form(SERVER)))
                .extracting(Check::outcome)
                .containsExactly(Check.Outcome.UNKNOWN);
    }

    @Test
    void theServersAppIsNotExaminedForEachOfItsConnections() {
        var server = addresses()
                .with("ZOOM_CLIENT_ID", zoom.app().clientId())
                .with("ZOOM_CLIENT_SECRET", Secret.of("not-the-secret"));

        assertThat(check(server, "oauthDefault", SettingValues.none())).isEmpty();
        assertThat(zoom.requests()).isEmpty();
    }

    private static Check failure(List<Check> checks) {
        var failures = checks.stream()
                .filter(check -> check.outcome() == Check.Outcome.FAILED)
                .toList();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private List<Check> ofUser(SettingValues form) {
        return check(addresses(), "oauthPrivate", form);
    }

    private List<Check> ofAccount(SettingValues form) {
        return check(addresses(), "serverToServer", form);
    }

    private List<Check> check(SettingValues server, String authType, SettingValues form) {
        try (var integration = new ZoomConnectionType().open(TestHost.with(server))) {
            return integration.connect(authType, form, store).checkApp(Optional.of(Zoom.CALLBACK));
        }
    }

    private SettingValues addresses() {
        return SettingValues.none()
                .with("ZOOM_OAUTH_URL", zoom.baseUri().toString())
                .with("ZOOM_API_URL", zoom.baseUri().toString());
    }

    private SettingValues form(App app) {
        return SettingValues.none()
                .with("account_id", zoom.user().accountId())
                .with("client_id", app.clientId())
                .with("client_secret", Secret.of(app.clientSecret()));
    }

    private static App app(App.Kind kind, String id) {
        return new App(id, kind, new App.Credentials(id, id + "-secret", id + "-token"), List.of(), Set.of());
    }
}
