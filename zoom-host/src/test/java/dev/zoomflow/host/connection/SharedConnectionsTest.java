package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.TestPostgres;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL, in one process. */
class SharedConnectionsTest {
    @TempDir
    private Path folder;

    private TestHost here;
    private Database link;
    private Connections there;

    @BeforeEach
    void open() {
        here = new TestHost(TestStore.POSTGRESQL, folder);
        link = TestPostgres.node(folder, "there");
        there = here.process(link);
    }

    @AfterEach
    void close() {
        link.close();
        here.close();
    }

    @Test
    void anAuthorisationBegunOnOneNodeIsFinishedOnAnother() {
        var id = here.initialised();
        var journey = here.begin(id);

        var outcome = comesBackThere(journey, here.service.consent("ann"));

        assertThat(outcome).isInstanceOf(Outcome.Connected.class);
        assertThat(here.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void twoNodesWithTheSameCallbackAtOnceExchangeTheCodeOnceAndSayTheSame() throws Exception {
        var exchanging = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        here.service.beforeExchange = () -> {
            exchanging.countDown();
            await(answers);
        };
        var id = here.initialised();
        var journey = here.begin(id);
        var code = here.service.consent("ann");
        var first = CompletableFuture.supplyAsync(() -> journey.comesBack(Map.of("code", code)));
        await(exchanging);
        var second = CompletableFuture.supplyAsync(() -> comesBackThere(journey, code));
        assertThat(second).isNotDone();
        answers.countDown();

        assertThat(first.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Connected.class);
        assertThat(second.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Connected.class);
        assertThat(here.service.exchanges).hasValue(1);
        assertThat(here.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void anAnswerThatComesAfterItsSignInWasGivenUpChangesNothing() throws Exception {
        var late = new LateExchange();
        var id = here.connected("ann");
        var stalled = late.begin(here.begin(id), "ann");
        TestPostgres.end(here.database.node(), link);
        here.clock.pass(IntentTable.LEASE);
        there.recover();
        assertThat(there.find(id).orElseThrow().grant().orElseThrow().user()).isEqualTo("ann");

        comesBackThere(here.begin(id), here.service.consent("bob"));
        late.answers();

        assertThat(refusal(stalled)).isEqualTo("interrupted");
        assertThat(there.find(id).orElseThrow().grant().orElseThrow().user()).isEqualTo("bob");
        assertThat(there.open(id).verify().user()).isEqualTo("bob");
        assertThat(grants()).isOne();
    }

    @Test
    void anAnswerThatComesAfterALaterSignInDoesNotTakeItsPlace() throws Exception {
        var late = new LateExchange();
        var id = here.initialised();
        var stalled = late.begin(here.begin(id), "ann");
        here.clock.pass(Duration.ofSeconds(5));

        comesBackThere(here.begin(id), here.service.consent("bob"));
        late.answers();

        assertThat(refusal(stalled)).isEqualTo("overtaken");
        assertThat(there.open(id).verify().user()).isEqualTo("bob");
        assertThat(grants()).isOne();
    }

    @Test
    void whatANodeThatDiedHadBegunIsSettledByAnotherWhenItMustBeOver() {
        var works = here.connected("ann");
        var dead = here.connected("bob");
        begunThere(works);
        begunThere(dead);
        here.service.kill("the-app", "bob");
        TestPostgres.end(link.node(), here.database);

        here.connections.recover();
        assertThat(intents()).isEqualTo(2);

        here.clock.pass(IntentTable.LEASE);
        here.connections.recover();
        assertThat(here.stateOf(works)).isEqualTo(State.OK);
        assertThat(here.stateOf(dead)).isEqualTo(State.RECONNECT);
        assertThat(intents()).isZero();
    }

    @Test
    void whatALivingNodeIsDoingIsNotTouched() {
        var id = here.connected("ann");
        begunThere(id);

        here.clock.pass(IntentTable.LEASE.multipliedBy(2));
        here.connections.recover();

        assertThat(intents()).isOne();
    }

    private Outcome comesBackThere(TestHost.Journey journey, String code) {
        var parameters = Map.of("code", code, "state", journey.state());
        return new Authorizations(there).complete("fake", parameters, Optional.of(journey.cookie()));
    }

    private void begunThere(String id) {
        var core = there.core;
        link.<Object>write(handle -> {
            var grant = core.connections.grant(handle, id).flatMap(known -> core.grants.find(handle, known));
            return core.intents.beginRenewal(handle, grant.orElseThrow(), here.clock.instant());
        });
    }

    private int intents() {
        return here.database.read(handle -> handle.createQuery("select count(*) from intent")
                .mapTo(Integer.class)
                .one());
    }

    private static String refusal(CompletableFuture<Outcome> outcome) throws Exception {
        return outcome.get(60, TimeUnit.SECONDS).match(connected -> "connected", Outcome.Refused::code);
    }

    private int grants() {
        return here.database.read(handle -> handle.createQuery("select count(*) from service_grant")
                .mapTo(Integer.class)
                .one());
    }

    /** The first exchange waits, the others do not. */
    private final class LateExchange {
        private final CountDownLatch exchanging = new CountDownLatch(1);
        private final CountDownLatch answer = new CountDownLatch(1);

        CompletableFuture<Outcome> begin(TestHost.Journey journey, String user) {
            here.service.beforeExchange = () -> {
                here.service.beforeExchange = () -> {};
                exchanging.countDown();
                await(answer);
            };
            var code = here.service.consent(user);
            var stalled = CompletableFuture.supplyAsync(() -> journey.comesBack(Map.of("code", code)));
            await(exchanging);
            return stalled;
        }

        void answers() {
            answer.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
