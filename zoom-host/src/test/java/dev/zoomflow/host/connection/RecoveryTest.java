package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEachStore
class RecoveryTest extends OneHost {
    @Test
    void aRenewalWithoutAResultBecomesWorksOrReconnect() {
        var works = host.connected("ann");
        var dead = host.connected("bob");
        var untouched = host.connected("eve");
        crashedRenewal(works);
        crashedRenewal(dead);
        host.service.kill("the-app", "bob");
        host.service.kill("the-app", "eve");

        host.restart();
        host.connections.recover();

        assertThat(host.stateOf(works)).isEqualTo(State.OK);
        assertThat(host.stateOf(dead)).isEqualTo(State.RECONNECT);
        assertThat(host.stateOf(untouched)).isEqualTo(State.OK);
        assertThat(intents()).isZero();
    }

    @Test
    void anAccessTokenThatStillWorksDoesNotHideThatTheNextCannotBeGot() {
        var id = host.connected("ann");
        crashedRenewal(id);
        host.service.renewUnseen("the-app", "ann");

        host.restart();
        host.connections.recover();
        host.connections.open(id).verify();

        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
        assertThat(host.connections.test(id).state()).isEqualTo(State.RECONNECT);
        assertThat(intents()).isZero();
    }

    @Test
    void anExchangeWithoutAResultIsOverAndItsPageSaysSo() {
        var id = host.connected("ann");
        var journey = host.begin(id);
        host.database.<Object>write(handle -> {
            var core = host.connections.core;
            var intent = core.intents.beginExchange(handle, "fake", "the-app", host.clock.instant());
            core.pending.exchanging(handle, Ids.hash(journey.state()), intent);
            return intent;
        });
        host.service.kill("the-app", "ann");

        host.restart();
        host.connections.recover();

        assertThat(journey.comesBack(Map.of("code", "code0")))
                .isEqualTo(
                        new Outcome.Refused(503, "interrupted", Refusals.INTERRUPTED.text(), Optional.of(id), "web"));
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
        assertThat(intents()).isZero();
    }

    @Test
    void tokensThatWereStoredBeforeTheCrashAreFinished() {
        var id = host.initialised();
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        host.begin(id).consents("ann");
        assertThat(host.stateOf(id)).isEqualTo(State.INIT_REQUIRED);

        host.restart();
        host.service.verifyFails = Optional.empty();
        host.connections.recover();

        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.find(id).grant().orElseThrow().user()).isEqualTo("ann");
        assertThat(host.service.exchanges).hasValue(1);
    }

    @Test
    void whileTheServiceCannotTellItIsAskedAgain() {
        var spent = host.connected("ann");
        crashedRenewal(spent);
        host.service.renewUnseen("the-app", "ann");
        host.service.renewalFails = Optional.of(Failure.UNAVAILABLE);
        host.restart();
        recoverTwice();
        assertThat(host.stateOf(spent)).isEqualTo(State.OK);
        assertThat(intents()).isOne();

        host.service.renewalFails = Optional.empty();
        recoverTwice();
        assertThat(host.stateOf(spent)).isEqualTo(State.RECONNECT);
        assertThat(intents()).isZero();
    }

    @Test
    void aSignInThatCouldNotBeFinishedIsFinishedWhenTheServiceIsBackWithoutAnybodysDoing() {
        var id = host.initialised();
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        host.begin(id).consents("ann");
        host.restart();
        recoverTwice();
        assertThat(host.stateOf(id)).isEqualTo(State.INIT_REQUIRED);

        host.service.verifyFails = Optional.empty();
        recoverTwice();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(intents()).isZero();
    }

    @Test
    void aSignInOfAnotherUserThatACrashCutOffIsNotJudgedByTheOneBefore() {
        var id = host.connected("ann");
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        host.begin(id).consents("bob");
        host.restart();
        host.service.verifyFails = Optional.empty();
        host.connections.recover();

        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.find(id).grant().orElseThrow().user()).isEqualTo("bob");
    }

    private void recoverTwice() {
        host.connections.recover();
        host.clock.pass(Duration.ofSeconds(16));
        host.connections.recover();
    }

    private void crashedRenewal(String id) {
        var core = host.connections.core;
        host.database.<Object>write(handle -> {
            var grant = core.connections.grant(handle, id).flatMap(known -> core.grants.find(handle, known));
            return core.intents.beginRenewal(handle, grant.orElseThrow(), host.clock.instant());
        });
    }

    private int intents() {
        return host.database.read(handle -> handle.createQuery("select count(*) from intent")
                .mapTo(Integer.class)
                .one());
    }
}
