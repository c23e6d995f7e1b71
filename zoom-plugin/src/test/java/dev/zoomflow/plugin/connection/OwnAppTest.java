package dev.zoomflow.plugin.connection;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.plugin.settings.ConnectionKeys;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Fault;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnAppTest {
    private static final App PRIVATE = app(App.Kind.USER_MANAGED, "private-app-1");
    private static final App SERVER = app(App.Kind.SERVER_TO_SERVER, "server-app-1");

    private final Zoom zoom = Zoom.start();
    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void addApps() {
        zoom.simulator().add(PRIVATE);
        zoom.simulator().add(SERVER);
    }

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void aPrivateAppIsAuthorisedWithItsOwnCredentials() {
        var connection = connect("oauthPrivate", form(PRIVATE));
        var flow = connection.authorization().orElseThrow();
        var pending = flow.begin(Zoom.CALLBACK, "state-1");
        var back =
                zoom.simulator().consent(pending.redirectTo(), zoom.simulator().user());

        store.put(flow.complete(pending, Zoom.query(back)));

        assertThat(pending.redirectTo().getQuery()).contains("client_id=private-app-1");
        assertThat(connection.app()).isEqualTo("private-app-1");
        assertThat(connection.verify().user()).isEqualTo(zoom.simulator().user().id());
    }

    @Test
    void aServerToServerAppNeedsNoPersonAndCoversItsAccount() {
        var connection = connect("serverToServer", form(SERVER).with("account_id", account()));

        var identity = connection.verify();

        assertThat(connection.authorization()).isEmpty();
        assertThat(identity.account()).isEqualTo(account());
        assertThat(identity.wholeAccount()).isTrue();
        assertThat(zoom.requests("/v2/users/me")).isZero();
    }

    @Test
    void handlersCallTheApiWithATokenThatIsFetchedOnceAndAgainWhenItIsOld() throws Exception {
        var connection = connect("serverToServer", form(SERVER).with("account_id", account()));

        assertThat(users(connection)).isEqualTo(200);
        assertThat(users(connection)).isEqualTo(200);
        var fetchedOnce = zoom.requests("/oauth/token");
        zoom.simulator().clock().advance(Duration.ofHours(2));

        assertThat(users(connection)).isEqualTo(200);
        assertThat(fetchedOnce).isEqualTo(1);
        assertThat(zoom.requests("/oauth/token")).isEqualTo(2);
    }

    @Test
    void aTokenThatZoomRefusesIsReplacedOnce() {
        var connection = connect("serverToServer", form(SERVER).with("account_id", account()));
        connection.verify();
        zoom.simulator()
                .faults()
                .next("/v2/users", Fault.json(401, "{\"code\":124,\"message\":\"Invalid access token.\"}"));

        assertThat(users(connection)).isEqualTo(200);
    }

    @Test
    void aWrongAccountIdIsAProblemOfItsField() {
        var connection = connect("serverToServer", form(SERVER).with("account_id", "nobodysAccount0000000A"));

        assertFails(Failure.CONFIGURATION, connection::verify)
                .satisfies(problem -> assertThat(problem.problems()).containsOnlyKeys("account_id"))
                .satisfies(OwnAppTest::beginsWithLabels);
    }

    @Test
    void aWrongSecretIsAProblemOfItsFields() {
        var connection = connect(
                "serverToServer",
                form(SERVER).with("account_id", account()).with("client_secret", Secret.of("wrong-secret-000")));

        assertFails(Failure.CONFIGURATION, connection::verify)
                .withMessageNotContaining("wrong-secret-000")
                .satisfies(problem -> assertThat(problem.problems()).containsOnlyKeys("client_id", "client_secret"))
                .satisfies(OwnAppTest::beginsWithLabels);
    }

    @Test
    void aServerToServerAppThatIsNotActivatedSaysSoAndIsThereAgainAfterwards() {
        var connection = connect("serverToServer", form(SERVER).with("account_id", account()));
        zoom.simulator().add(SERVER.asDisabled());

        assertFails(Failure.CONFIGURATION, connection::verify).withMessageContaining("Activation");

        zoom.simulator().add(SERVER);
        assertThat(connection.verify().wholeAccount()).isTrue();
    }

    @Test
    void aPrivateAppsSecretIsProvedBeforeAnybodyIsSentToZoom() {
        flow(form(PRIVATE)).proveApp();

        assertFails(
                        Failure.CONFIGURATION,
                        flow(form(PRIVATE).with("client_secret", Secret.of("wrong-secret-000")))::proveApp)
                .withMessageNotContaining("wrong-secret-000")
                .satisfies(problem -> assertThat(problem.problems()).containsOnlyKeys("client_id", "client_secret"))
                .satisfies(OwnAppTest::beginsWithLabels);
    }

    @Test
    void aProofThatZoomDoesNotAnswerSaysNothingAboutTheSettings() {
        zoom.simulator().faults().next("/oauth/token", Fault.status(503));

        assertFails(Failure.UNAVAILABLE, flow(form(PRIVATE))::proveApp)
                .satisfies(problem -> assertThat(problem.problems()).isEmpty());
    }

    @Test
    void aValueThatCannotBeIsNamedAsTheFormNamesIt() {
        var odd = form(SERVER)
                .with("account_id", "two words")
                .with("client_id", "two words")
                .with("client_secret", Secret.of("two words"))
                .with("secret_token", Secret.of("two words"))
                .with("websocket_subscription", "two words");

        assertFails(Failure.CONFIGURATION, () -> connect("serverToServer", odd))
                .satisfies(problem -> assertThat(problem.problems()).hasSize(5))
                .satisfies(OwnAppTest::beginsWithLabels);
    }

    @Test
    void whatIsMissingIsSaidAtOnceFieldByField() {
        assertFails(Failure.CONFIGURATION, () -> connect("serverToServer", SettingValues.none()))
                .satisfies(problem ->
                        assertThat(problem.problems()).containsOnlyKeys("account_id", "client_id", "client_secret"))
                .satisfies(OwnAppTest::beginsWithLabels);
        assertFails(Failure.CONFIGURATION, () -> connect("oauthPrivate", SettingValues.none()))
                .satisfies(problem -> assertThat(problem.problems()).containsOnlyKeys("client_id", "client_secret"));
    }

    private static void beginsWithLabels(ConnectionException problem) {
        var labels =
                Stream.of(ConnectionKeys.serverToServerApp()).collect(Collectors.toMap(Setting::key, Setting::label));
        assertThat(problem.problems())
                .allSatisfy((key, text) -> assertThat(text).startsWith(labels.get(key)));
    }

    private AuthorizationFlow flow(SettingValues form) {
        return connect("oauthPrivate", form).authorization().orElseThrow();
    }

    private Connection connect(String authType, SettingValues form) {
        return zoom.integration().connect(authType, form, store);
    }

    private String account() {
        return zoom.simulator().user().accountId();
    }

    private static int users(Connection connection) {
        var request = connection.request("users").GET().build();
        return connection.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static SettingValues form(App app) {
        return SettingValues.none()
                .with("client_id", app.clientId())
                .with("client_secret", Secret.of(app.clientSecret()))
                .with("secret_token", Secret.of(app.secretToken()));
    }

    private static App app(App.Kind kind, String clientId) {
        var credentials = new App.Credentials(clientId, clientId + "-secret-0001", clientId + "-token-0001");
        return new App(clientId, kind, credentials, List.of(), Set.of());
    }
}
