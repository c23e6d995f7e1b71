package dev.zoomflow.host.connection;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sign-in that comes to nothing may have ended tokens that were in use: the service is asked before anybody relies on them. */
@OnEachStore
class DoubtTest extends OneHost {
    private static final TokenSet TOKENS = TokenSet.of(Secret.of("access")).withRefresh(Secret.of("refresh"));

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

    /** {@code -Dzoomflow.grants=10000} makes it a crowd. */
    @Test
    void manyGrantsInDoubtAreAskedAboutOneAfterAnotherTheLastUsedFirst() {
        var core = host.connections.core;
        var now = core.now();
        var many = Integer.getInteger("zoomflow.grants", 100);
        var grants = host.database.write(handle -> IntStream.range(0, many)
                .mapToObj(user -> {
                    var grant = core.grants.addProvisional(handle, "fake", "the-app", TOKENS, now);
                    core.grants.own(handle, grant, new Identity("acme", "user" + user, false, ""));
                    core.care.used(handle, Map.of(grant, now.minusSeconds(user)));
                    return grant;
                })
                .toList());

        var began = System.nanoTime();
        host.database.<Object>write(handle -> {
            core.care.doubtAll(handle, "fake", "the-app", now);
            return grants;
        });
        var took = Duration.ofNanos(System.nanoTime() - began);

        var due = host.database.read(handle -> core.care.due(handle, now.plus(Duration.ofDays(1)), many));
        var last = due.get(many - 1).due();
        System.out.printf("%d grants put in doubt in %s, asked about in %s%n", many, took, Duration.between(now, last));
        assertThat(due).extracting(CareTable.Care::grant).containsExactlyElementsOf(grants);
        assertThat(due.stream().collect(groupingBy(care -> care.due().getEpochSecond(), counting())))
                .allSatisfy((second, asked) -> assertThat(asked).isLessThanOrEqualTo(20));
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
        host.clock.pass(Duration.ofSeconds(1));
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
