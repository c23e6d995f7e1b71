package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Which time counts towards giving a run up. */
@OnEachStore
class GivingUpTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private EngineRig rig;

    @BeforeEach
    void start() {
        rig = new EngineRig(store, folder);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private static ConnectionException failure(Failure failure) {
        return new ConnectionException(failure, "told so");
    }

    @Test
    void theDayForWhichARateLimitIsWaitedForBeginsWithTheFirstAttempt() {
        var seq = rig.event("con_a", "h", "k");
        rig.clock.move(Duration.ofHours(25));
        var calls = new AtomicInteger();
        rig.handler("h", context -> {
            if (calls.incrementAndGet() == 1) {
                throw ConnectionException.rateLimited(Duration.ofSeconds(1), "slow down");
            }
        });

        rig.await(seq, "WAITING");
        rig.clock.move(Duration.ofSeconds(1));

        rig.await(seq, "DONE");
    }

    @Test
    void theDayForWhichARateLimitIsWaitedForIsNoneInWhichNobodyTried() {
        var calls = new AtomicInteger();
        rig.handler("h", context -> {
            if (calls.incrementAndGet() < 3) {
                throw ConnectionException.rateLimited(Duration.ofSeconds(1), "slow down");
            }
        });
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "WAITING");

        rig.clock.move(Duration.ofHours(25));
        EngineRig.eventually(() -> assertThat(calls).hasValue(2));
        rig.await(seq, "WAITING");
        rig.clock.move(Duration.ofSeconds(1));

        rig.await(seq, "DONE");
    }

    @Test
    void aRateLimitIsNotWaitedForLongerThanADayAltogether() {
        rig.handler("h", context -> {
            throw ConnectionException.rateLimited(Duration.ofHours(10), "slow down");
        });
        var seq = rig.event("con_a", "h", "k");

        for (int hours = 10; hours <= 20; hours += 10) {
            var due = rig.clock.instant().plus(Duration.ofHours(10));
            EngineRig.eventually(() -> assertThat(rig.run(seq).due()).contains(due));
            rig.clock.move(Duration.ofHours(10));
        }

        assertThat(rig.await(seq, "DEAD").problem()).startsWith("rate limited for more than 24 hours");
    }

    @Test
    void waitingForARateLimitIsNoneOfTheTimeAfterWhichARunIsGivenUp() {
        var calls = new AtomicInteger();
        rig.handler("h", context -> {
            switch (calls.incrementAndGet()) {
                case 1, 3 -> throw failure(Failure.UNAVAILABLE);
                case 2 -> throw ConnectionException.rateLimited(Duration.ofMinutes(20), "slow down");
                default -> {}
            }
        });
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "WAITING");

        rig.clock.move(Duration.ofMillis(1100));
        var limited = rig.clock.instant().plus(Duration.ofMinutes(20));
        EngineRig.eventually(() -> assertThat(rig.run(seq).due()).contains(limited));
        rig.clock.move(Duration.ofMinutes(20));
        EngineRig.eventually(() -> assertThat(calls).hasValue(3));
        rig.await(seq, "WAITING");
        rig.clock.move(Duration.ofMillis(5500));

        rig.await(seq, "DONE");
    }

    private void failsOnceMoreAndIsDone(long seq) {
        var calls = new AtomicInteger();
        rig.handler("h", context -> {
            if (calls.incrementAndGet() == 1) {
                throw failure(Failure.UNAVAILABLE);
            }
        });
        EngineRig.eventually(() -> assertThat(calls).hasValue(1));
        rig.await(seq, "WAITING");
        rig.clock.move(Duration.ofMinutes(1));
        rig.await(seq, "DONE");
    }

    /** Fails once, and then nobody has its handler. */
    private long failing() {
        rig.handler("h", context -> {
            throw failure(Failure.UNAVAILABLE);
        });
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "WAITING");
        rig.unload("h");
        return seq;
    }

    private void begin() {
        var begun = new Runs(rig.database(), rig, rig.clock).claim(new Lane("con_a", "h", "=k"));
        assertThat(begun).isPresent();
    }

    @Test
    void timeInWhichNobodyTriedIsNotCountedAlsoWhereTheHostDiesInTheAttemptAfterIt() {
        var seq = failing();
        rig.clock.move(Duration.ofHours(2));
        begin();
        rig.restart();

        failsOnceMoreAndIsDone(seq);
    }

    @Test
    void timeInWhichNobodyTriedIsNotCountedAlsoWhereTheHostDiedInTheAttemptBeforeIt() {
        var seq = failing();
        rig.clock.move(Duration.ofSeconds(2));
        begin();
        rig.clock.move(Duration.ofHours(2));
        rig.restart();

        failsOnceMoreAndIsDone(seq);
    }

    @Test
    void timeInWhichNobodyTriedIsNotCountedAlsoWhereAnAnswerOfTheStoreWasLost() {
        var seq = failing();
        rig.clock.move(Duration.ofHours(2));
        begin();

        failsOnceMoreAndIsDone(seq);
    }

    @Test
    void anOutageThatIsShorterThanTheTimeAfterWhichARunIsGivenUpIsNoneOfItEither() {
        rig.handler("h", context -> {
            if (context.attempt() < 5) {
                throw failure(Failure.UNAVAILABLE);
            }
        });
        var seq = rig.event("con_a", "h", "k");
        rig.dueAfter(seq, 1);

        rig.clock.move(Duration.ofMinutes(14));
        for (int attempt = 2; attempt < 5; attempt++) {
            rig.clock.moveTo(rig.dueAfter(seq, attempt));
        }

        rig.await(seq, "DONE");
    }
}
