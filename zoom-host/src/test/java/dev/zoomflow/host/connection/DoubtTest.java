package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A sign-in that comes to nothing may have ended tokens that were in use: the service is asked before anybody relies on them. */
@OnEachStore
class DoubtTest extends OneHost {
    @Test
    void aReloadThatFindsItsSignInCutOffPutsEveryGrantOfTheAppInDoubt() {
        var works = host.connected("bob");
        var dead = host.connected("ann");
        var journey = host.begin(host.initialised());
        var code = answeredAndLost(journey, "ann");

        host.restart();

        assertThat(journey.comesBack(Map.of("code", code)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, page -> assertThat(page.code()).isEqualTo("interrupted"));
        upkeep();
        assertThat(host.stateOf(dead)).isEqualTo(State.RECONNECT);
        assertThat(host.stateOf(works)).isEqualTo(State.OK);
    }

    @Test
    void anAnswerThatALivingProcessCouldNotStoreIsSettledWithoutARestart() {
        var dead = host.connected("ann");
        answeredAndLost(host.begin(dead), "ann");

        host.connections.recover();
        assertThat(host.stateOf(dead)).isEqualTo(State.OK);

        host.clock.pass(IntentTable.LEASE.plus(Duration.ofSeconds(1)));
        host.connections.recover();
        assertThat(host.stateOf(dead)).isEqualTo(State.RECONNECT);
    }

    @Test
    void aSignInWhoseUserCouldNotBeAskedPutsTheTokensBeforeInDoubt() {
        var id = host.connected("ann");
        host.service.verifyFails = Optional.of(Failure.REFUSED);
        host.begin(id).consents("ann");
        host.service.verifyFails = Optional.empty();

        upkeep();

        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
    }

    /** The service has given the tokens; whoever asked did not get as far as storing them. */
    private String answeredAndLost(TestHost.Journey journey, String user) {
        var code = host.service.consent(user);
        host.database.<Object>write(handle -> {
            var core = host.connections.core;
            var intent = core.intents.beginExchange(handle, "fake", "the-app", host.clock.instant());
            core.pending.exchanging(handle, Ids.hash(journey.state()), intent);
            return intent;
        });
        host.service.exchange("the-app", code);
        return code;
    }

    private void upkeep() {
        try (var upkeep = new Upkeep(host.connections)) {
            upkeep.sweep().forEach(DoubtTest::await);
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
