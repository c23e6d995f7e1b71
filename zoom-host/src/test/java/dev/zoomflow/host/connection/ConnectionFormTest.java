package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.host.store.OnEachStore;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEachStore
class ConnectionFormTest extends OneHost {
    private static final Map<String, String> FILLED = Map.of("client_id", "mine", "client_secret", "hush");

    @Test
    void aBlankSecretKeepsTheStoredOneAndNoSecretIsShown() {
        var id = host.connections.create("fake", "").id();
        host.connections.save(id, FakeType.PRIVATE, FILLED);
        host.connections.save(id, FakeType.PRIVATE, Map.of("client_id", "other", "client_secret", " "));
        assertThat(stored(id).secrets()).containsEntry("client_secret", Secret.of("hush"));
        assertThat(host.connections.formValues(id)).isEqualTo(Map.of("client_id", "other"));
    }

    @Test
    void allProblemsComeAtOnceAndNothingIsSaved() {
        var id = host.connections.create("fake", "").id();
        host.connections.save(id, FakeType.PRIVATE, FILLED);
        var before = host.find(id);
        var other = host.connections.create("fake", "").id();

        assertThat(problems(other, Map.of("client_id", "with spaces"))).containsOnlyKeys("client_id", "client_secret");
        assertThat(problems(id, Map.of("client_id", "with spaces"))).containsOnlyKeys("client_id");

        assertThat(host.find(id)).isEqualTo(before);
        assertThat(host.connections.formValues(id)).isEqualTo(Map.of("client_id", "mine"));
        assertThat(host.find(other).authType()).isEmpty();
    }

    @Test
    void overlongValuesAreRefused() {
        var id = host.connections.create("fake", "").id();
        assertThat(problems(id, Map.of("client_id", "x".repeat(5000), "client_secret", "s")))
                .containsOnlyKeys("client_id");
    }

    @Test
    void unknownWaysToConnectAndUnknownTypesAreNamed() {
        var id = host.connections.create("fake", "").id();
        assertThatThrownBy(() -> host.connections.save(id, "basic", Map.of()))
                .hasMessageContaining("unexpected auth type \"basic\"");
        assertThatThrownBy(() -> host.connections.create("slack", "")).hasMessageContaining("'slack'");
    }

    @Test
    void settingsThatTheServerLacksAreNamed() {
        host.serverSettings.clear();
        var id = host.connections.create("fake", "").id();
        assertThatThrownBy(() -> host.connections.save(id, FakeType.DEFAULT, Map.of()))
                .hasMessageContaining("FAKE_CLIENT_ID");
    }

    @Test
    void whereNobodyCouldComeBackFromASignInWhatNeedsOneIsNotSavedAndTheRestIs() {
        var id = host.connections.create("fake", "").id();
        assertThatThrownBy(() -> host.connections.saveWithoutConsent(id, FakeType.PRIVATE, FILLED))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("Nothing was saved")
                .hasMessageContaining("Whoever runs this server has to set WEBHOOK_ADDRESS");
        assertThat(host.find(id).authType()).isEmpty();

        host.connections.saveWithoutConsent(id, FakeType.ROBOT, Map.of("client_id", "mine"));
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void anotherAppTakesEffectTogetherWithItsGrant() {
        var id = host.connected("ann");

        var saved = host.connections.save(id, FakeType.PRIVATE, FILLED);
        assertThat(saved.needsConsent()).isTrue();
        assertThat(host.find(id).authType()).isEqualTo(FakeType.DEFAULT);
        assertThat(host.connections.open(id).app()).isEqualTo("the-app");
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");

        host.begin(saved).consents("ann");
        assertThat(host.find(id).authType()).isEqualTo(FakeType.PRIVATE);
        assertThat(host.connections.open(id).app()).isEqualTo("mine");
        assertThat(stored(id).secrets()).containsEntry("client_secret", Secret.of("hush"));
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
        assertThat(host.service.revoked).containsExactly("access-token-1");
    }

    @Test
    void aFailedAttemptWithAnotherAppLeavesTheConnectionAsItWas() {
        var id = host.connected("ann");
        var before = host.find(id);

        host.begin(host.connections.save(id, FakeType.PRIVATE, FILLED)).comesBack(Map.of("error", "access_denied"));
        host.begin(host.connections.save(id, FakeType.PRIVATE, FILLED)).comesBack(Map.of("code", "forged"));
        host.begin(host.connections.save(id, FakeType.PRIVATE, FILLED));
        host.restart();
        host.connections.recover();

        assertThat(host.find(id)).isEqualTo(before);
        assertThat(host.connections.formValues(id)).isEmpty();
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
    }

    @Test
    void whatNeedsNoPersonIsStoredOnlyWhenTheServiceAcceptedIt() {
        var id = host.connections.create("fake", "").id();
        host.connections.save(id, FakeType.ROBOT, Map.of("client_id", "works"));
        var before = host.find(id);
        assertThat(before.status().state()).isEqualTo(State.OK);
        assertThat(before.grant().orElseThrow().user()).isEqualTo("robot");

        host.service.exchangeFails = Optional.of(Failure.CONFIGURATION);
        assertThatThrownBy(() -> host.connections.save(id, FakeType.ROBOT, Map.of("client_id", "wrong")))
                .hasMessageContaining("CONFIGURATION");
        host.service.exchangeFails = Optional.of(Failure.UNAVAILABLE);
        assertThatThrownBy(() -> host.connections.save(id, FakeType.ROBOT, Map.of("client_id", "unlucky")))
                .hasMessageContaining("UNAVAILABLE");

        assertThat(host.find(id)).isEqualTo(before);
        assertThat(host.connections.formValues(id)).isEqualTo(Map.of("client_id", "works"));
        assertThat(host.connections.open(id).verify().user()).isEqualTo("robot");
    }

    @Test
    void anotherAppInTheServersSettingsNeedsANewAuthorisation() {
        var id = host.connected("ann");
        host.serverSettings.put("FAKE_CLIENT_ID", "another-app");
        host.restart();
        host.connections.open(id);
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
        assertThat(host.find(id).status().text()).contains("the-app").contains("another-app");
    }

    @Test
    void savingTheSameAppAgainKeepsTheGrant() {
        var id = host.connected("ann");
        host.connections.save(id, FakeType.DEFAULT, Map.of());
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void namesAreKeptAndChecked() {
        var id = host.connections.create("fake", "").id();
        assertThat(host.find(id).name()).isEqualTo("Fake");
        host.connections.rename(id, " Ann's ");
        assertThat(host.find(id).name()).isEqualTo("Ann's");
        assertThatThrownBy(() -> host.connections.rename(id, " ")).isInstanceOf(ConnectionException.class);
    }

    @Test
    void aConnectionThatIsNotSetUpSaysSo() {
        var id = host.connections.create("fake", "").id();
        assertThat(host.connections.flow(id)).isEmpty();
        assertThatThrownBy(() -> host.connections.open(id))
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(Failure.CONFIGURATION));
        assertThat(host.connections.find("con_nonsense")).isEmpty();
    }

    @Test
    void testingWhatIsNotSetUpChangesNothing() {
        var fresh = host.connections.create("fake", "");

        assertThat(host.connections.test(fresh.id())).isEqualTo(fresh.status());
        assertThat(host.find(fresh.id())).isEqualTo(fresh);
        assertThat(fresh.status().state()).isEqualTo(State.INIT_REQUIRED);
    }

    private Map<String, String> problems(String id, Map<String, String> form) {
        return catchThrowableOfType(ConnectionException.class, () -> host.connections.save(id, FakeType.PRIVATE, form))
                .problems();
    }

    private Filled stored(String id) {
        return host.database.read(handle -> host.connections.core.connections.settings(handle, id));
    }
}
