package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@OnEachStore
class RenewalTest extends OneHost {
    @Test
    void fiftyThreadsAtTheExpiryRenewOnceOverConnectionsAndProcesses() throws Exception {
        var first = host.connected("ann");
        var second = host.connected("ann");
        host.clock.pass(FakeService.LIFETIME.plusSeconds(1));
        var other = host.anotherProcess();
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 50; i++) {
            var connections = i % 2 == 0 ? host.connections : other;
            var id = i % 4 < 2 ? first : second;
            calls.add(() -> connections.open(id).verify().user());
        }
        var threads = Executors.newFixedThreadPool(50);
        try {
            for (var done : threads.invokeAll(calls)) {
                assertThat(done.get()).isEqualTo("ann");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(host.service.renewals).hasValue(1);
    }

    @Test
    void anAnswerIsAcceptedAfterItsIntentRanOutWhileNobodyStoredAnother() throws Exception {
        var id = host.connected("ann");
        var asked = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        var slow =
                CompletableFuture.supplyAsync(() -> tokens(host.connections, id).update(stored -> {
                    var renewed = host.service.renew(stored.orElseThrow());
                    asked.countDown();
                    await(answers);
                    return renewed;
                }));
        await(asked);
        host.clock.pass(IntentTable.LEASE);
        var other = tokens(host.anotherProcess(), id);

        assertThatThrownBy(() -> other.update(stored -> host.service.renew(stored.orElseThrow())))
                .hasMessageContaining("invalid_grant");
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
        answers.countDown();

        var late = slow.get(60, TimeUnit.SECONDS);
        assertThat(other.current()).contains(late);
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void whoIsToldToStopLeavesAndTheAnswerIsStoredAllTheSame() throws Exception {
        var id = host.connected("ann");
        var asked = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        var told = new CompletableFuture<Throwable>();
        var caller = new Thread(() -> {
            try {
                tokens(host.connections, id).update(stored -> {
                    var renewed = host.service.renew(stored.orElseThrow());
                    asked.countDown();
                    await(answers);
                    return renewed;
                });
            } catch (ConnectionException stopped) {
                told.complete(stopped);
            }
        });
        caller.start();
        await(asked);

        caller.interrupt();
        assertThat(told.get(60, TimeUnit.SECONDS)).hasMessageContaining("told to stop");
        answers.countDown();
        assertThat(host.connections.core.undisturbed.awaitQuiet(Duration.ofSeconds(60)))
                .isTrue();

        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
        assertThat(host.service.renewals).hasValue(1);
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void aRefusalIsNotBelievedWhileAnExchangeOfTheAppIsInFlight() {
        var id = host.connected("ann");
        var other = host.anotherProcess();
        host.database.<Object>write(
                handle -> other.core.intents.beginExchange(handle, "fake", "the-app", host.clock.instant()));
        host.service.kill("the-app", "ann");
        var tokens = tokens(host.connections, id);

        assertThatThrownBy(() -> tokens.update(stored -> host.service.renew(stored.orElseThrow())))
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(Failure.UNAVAILABLE));
        assertThat(host.stateOf(id)).isEqualTo(State.OK);

        host.clock.pass(IntentTable.LEASE);
        assertThatThrownBy(() -> tokens.update(stored -> host.service.renew(stored.orElseThrow())))
                .hasMessageContaining("invalid_grant");
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
    }

    @Test
    void aRefusalOfTokensThatWereReplacedMeanwhileGivesTheNewOnes() {
        var id = host.connected("ann");
        var tokens = tokens(host.connections, id);
        var result = tokens.update(stored -> {
            host.connected("ann");
            return host.service.renew(stored.orElseThrow());
        });
        assertThat(host.service.whoIs(result).user()).isEqualTo("ann");
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void anAnswerForTokensThatWereReplacedMeanwhileIsDropped() {
        var id = host.connected("ann");
        var tokens = tokens(host.connections, id);
        var result = tokens.update(stored -> {
            var dead = host.service.renew(stored.orElseThrow());
            host.connected("ann");
            return dead;
        });
        assertThat(host.service.whoIs(result).user()).isEqualTo("ann");
        assertThat(tokens.current()).contains(result);
    }

    @Test
    void aDeadGrantAsksEachOfItsConnectionsToReconnectAlsoIfTheCallerSwallowsIt() {
        var first = host.connected("ann");
        var second = host.connected("ann");
        var other = host.connected("bob");
        host.service.kill("the-app", "ann");
        assertThatThrownBy(() -> host.connections.open(first).verify()).isInstanceOf(ConnectionException.class);
        assertThat(host.stateOf(first)).isEqualTo(State.RECONNECT);
        assertThat(host.stateOf(second)).isEqualTo(State.RECONNECT);
        assertThat(host.stateOf(other)).isEqualTo(State.OK);
    }

    @Test
    void aNewAuthorisationRevivesAllConnectionsOfTheUser() {
        var first = host.connected("ann");
        var second = host.connected("ann");
        host.service.kill("the-app", "ann");
        assertThatThrownBy(() -> host.connections.open(first).verify()).isInstanceOf(ConnectionException.class);
        var told = new ArrayList<String>();
        host.connections.observe(
                changed -> told.add(changed.id() + changed.status().state()));

        host.begin(first).consents("ann");

        assertThat(told).contains(first + State.OK, second + State.OK);
        assertThat(host.connections.open(second).verify().user()).isEqualTo("ann");
    }

    @Test
    void aFailureOfTheServiceChangesNothingAndTheNextCallTriesAgain() {
        var id = host.connected("ann");
        var tokens = tokens(host.connections, id);
        var before = tokens.current();
        assertThatThrownBy(() -> tokens.update(stored -> {
                    throw new ConnectionException(Failure.UNAVAILABLE, "time-out");
                }))
                .hasMessage("time-out");
        assertThat(tokens.current()).isEqualTo(before);
        assertThat(tokens.update(stored -> host.service.renew(stored.orElseThrow())))
                .isNotEqualTo(before.orElseThrow());
    }

    @Test
    void anAnswerThatCouldNotBeStoredIsStoredByTheNextCall() {
        var id = host.connected("ann");
        var tokens = tokens(host.connections, id);
        host.database.<Object>write(handle -> {
            store.refuseUpdates(handle, "tokens", "service_grant");
            return id;
        });
        assertThatThrownBy(() -> tokens.update(stored -> host.service.renew(stored.orElseThrow())))
                .isInstanceOf(StoreException.class);
        host.database.<Object>write(handle -> {
            store.acceptUpdates(handle, "service_grant");
            return id;
        });
        var seen = tokens.update(Optional::orElseThrow);
        assertThat(host.service.whoIs(seen).user()).isEqualTo("ann");
    }

    @Test
    void statusFollowsWhatCallsMeet() {
        var id = host.connected("ann");
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        assertThatThrownBy(() -> host.connections.open(id).verify()).isInstanceOf(ConnectionException.class);
        assertThat(host.stateOf(id)).isEqualTo(State.UNAVAILABLE);
        host.service.verifyFails = Optional.empty();
        assertThat(host.connections.test(id).state()).isEqualTo(State.OK);
        assertThat(host.find(id).status().text()).isEqualTo("Using OAuth 2.0");
    }

    private static ConnectionTokens tokens(Connections connections, String id) {
        var core = connections.core;
        var tokens = new ConnectionTokens(core, new Renewals(core), core.require(id));
        tokens.onlyOf("the-app");
        return tokens;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
