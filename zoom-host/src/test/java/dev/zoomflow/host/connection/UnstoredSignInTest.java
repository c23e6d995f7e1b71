package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The store fails when the service has just issued new tokens, and so ended those from before. */
@OnEachStore
class UnstoredSignInTest extends OneHost {
    private static final Map<String, String> RELOADED = Map.of("code", "used");

    @Test
    void whatCouldNotBeStoredIsStoredByAReloadWithoutASecondExchange() {
        var id = host.connected("ann");
        var journey = consentedWhileTheStoreFails(id, "ann");
        assertThat(notStored(journey.comesBack(RELOADED))).isEqualTo(id);

        storeIsBack();

        assertThat(journey.comesBack(RELOADED)).isInstanceOf(Outcome.Connected.class);
        works(id, "ann");
    }

    @Test
    void itIsStoredWithoutAnybodysDoingAsSoonAsTheStoreIsBack() {
        var id = host.connected("ann");
        var journey = consentedWhileTheStoreFails(id, "ann");

        storeIsBack();
        host.connections.recover();

        works(id, "ann");
        assertThat(journey.comesBack(RELOADED)).isInstanceOf(Outcome.Connected.class);
        assertThat(intents()).isZero();
    }

    @Test
    void whileTheStoreFailsTheConnectionIsNotGivenUpHoweverLongThatTakes() {
        var id = host.connected("ann");
        var journey = consentedWhileTheStoreFails(id, "ann");
        host.clock.pass(IntentTable.LEASE.plusSeconds(1));
        host.connections.recover();
        host.clock.pass(Duration.ofSeconds(16));
        host.connections.recover();
        assertThat(host.service.renewals).as("asked with tokens that are spent").hasValue(0);
        assertThatThrownBy(() -> host.connections.open(id).verify())
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(Failure.UNAVAILABLE));
        assertThat(host.stateOf(id)).isNotEqualTo(State.RECONNECT);
        assertThat(notStored(journey.comesBack(RELOADED))).isEqualTo(id);

        storeIsBack();
        host.connections.recover();

        works(id, "ann");
    }

    @Test
    void anotherBrowserGetsNothingOfIt() {
        var id = host.initialised();
        var journey = consentedWhileTheStoreFails(id, "ann");
        storeIsBack();

        assertThat(journey.comesBack(RELOADED, Optional.of("another"))).isEqualTo(Refusals.otherBrowser());
        assertThat(host.stateOf(id)).isEqualTo(State.INIT_REQUIRED);
    }

    @Test
    void whatIsStoredLateIsNobodysUntilTheServiceSaysWhose() {
        var id = host.connected("ann");
        var journey = consentedWhileTheStoreFails(id, "bob");
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        storeIsBack();
        host.connections.recover();
        assertThat(host.find(id).grant().orElseThrow().user()).isEqualTo("ann");

        host.service.verifyFails = Optional.empty();
        assertThat(journey.comesBack(RELOADED)).isInstanceOf(Outcome.Connected.class);
        works(id, "bob");
    }

    @Test
    void ofAConnectionDeletedMeanwhileNothingIsStoredAndNothingKept() {
        var id = host.initialised();
        consentedWhileTheStoreFails(id, "ann");
        storeIsBack();
        host.connections.delete(id);

        host.connections.recover();

        assertThat(host.connections.core.exchanged.unstored()).isEmpty();
        assertThat(count("service_grant")).isZero();
    }

    private TestHost.Journey consentedWhileTheStoreFails(String id, String user) {
        var journey = host.begin(id);
        host.database.<Object>write(handle -> {
            store.refuseUpdates(handle, "grant_id", "pending_authorization");
            return id;
        });
        host.service.exchanges.set(0);
        assertThat(notStored(journey.consents(user))).isEqualTo(id);
        return journey;
    }

    private void storeIsBack() {
        host.database.<Object>write(handle -> {
            store.acceptUpdates(handle, "pending_authorization");
            return handle;
        });
    }

    /** The connection that the page leads back to. */
    private static String notStored(Outcome outcome) {
        var refused = (Outcome.Refused) outcome;
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("not_stored");
        assertThat(refused.text()).contains("store cannot be written", "reload this page");
        return refused.connectionId().orElseThrow();
    }

    private void works(String id, String user) {
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.find(id).grant().orElseThrow().user()).isEqualTo(user);
        assertThat(host.connections.open(id).verify().user()).isEqualTo(user);
        assertThat(host.service.exchanges).hasValue(1);
    }

    private int intents() {
        return count("intent");
    }

    private int count(String table) {
        return host.database.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
