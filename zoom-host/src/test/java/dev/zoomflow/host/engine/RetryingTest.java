package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What follows from a failed attempt. */
@OnEachStore
class RetryingTest {
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
    void anUnavailableServiceIsTriedAgainOnTheSchedule() {
        rig.handler("h", context -> {
            if (context.attempt() < 3) {
                throw failure(Failure.UNAVAILABLE);
            }
        });
        var seq = rig.event("con_a", "h", "k");

        var first = rig.await(seq, "WAITING");
        assertThat(first.problem()).isEqualTo("told so");
        assertThat(first.due().orElseThrow())
                .isBetween(
                        rig.clock.instant().plusMillis(1000),
                        rig.clock.instant().plusMillis(1100));
        rig.clock.move(Duration.ofMillis(1100));
        EngineRig.eventually(() -> assertThat(rig.run(seq).attempt()).isEqualTo(2));
        var second = rig.await(seq, "WAITING");
        assertThat(second.due().orElseThrow())
                .isBetween(
                        rig.clock.instant().plusMillis(5000),
                        rig.clock.instant().plusMillis(5500));
        rig.clock.move(Duration.ofMillis(5500));

        assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(3);
    }

    @Test
    void anyOtherExceptionIsTriedAgainToo() {
        rig.handler("h", context -> {
            if (context.attempt() == 1) {
                throw new java.io.IOException("disk full");
            }
        });
        var seq = rig.event("con_a", "h", "k");

        assertThat(rig.await(seq, "WAITING").problem()).contains("disk full");
        rig.clock.move(Duration.ofSeconds(2));
        rig.await(seq, "DONE");
    }

    @Test
    void aRateLimitIsWaitedForAsLongAsToldAndCountsNoAttempt() {
        var calls = new AtomicInteger();
        rig.handler("h", context -> {
            assertThat(context.attempt()).isEqualTo(1);
            if (calls.incrementAndGet() == 1) {
                throw ConnectionException.rateLimited(Duration.ofMinutes(7), "slow down");
            }
        });
        var seq = rig.event("con_a", "h", "k");

        assertThat(rig.await(seq, "WAITING").due()).contains(rig.clock.instant().plus(Duration.ofMinutes(7)));
        rig.clock.move(Duration.ofMinutes(7));

        assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(1);
    }

    @Test
    void whatTheServiceRefusesIsNotTriedAgainAndTheLaneGoesOn() {
        rig.handler("h", context -> {
            if (context.event().id().equals("e1")) {
                throw failure(Failure.REFUSED);
            }
        });
        var refused = rig.event("con_a", "h", "k");
        var next = rig.event("con_a", "h", "k");

        rig.await(next, "DONE");
        assertThat(rig.run(refused).state()).isEqualTo("DEAD");
        assertThat(rig.run(refused).finishedAt()).isPresent();
        assertThat(rig.engineNow().troubled(10)).extracting(RunView::problem).containsExactly("told so");
    }

    @Test
    void aFailingRunHoldsItsLaneUntilItIsGivenUpAndIsMarkedLateWhenReplayed() {
        var late = new CopyOnWriteArrayList<Boolean>();
        var works = new AtomicInteger();
        rig.handler("h", context -> {
            if (context.event().id().equals("e1") && works.get() == 0) {
                throw failure(Failure.UNAVAILABLE);
            }
            late.add(context.late());
        });
        var failing = rig.event("con_a", "h", "k");
        var behind = rig.event("con_a", "h", "k");

        for (int attempt = 1; attempt <= 6; attempt++) {
            var due = rig.dueAfter(failing, attempt);
            assertThat(rig.run(behind).state()).isEqualTo("QUEUED");
            rig.clock.moveTo(due);
        }
        assertThat(rig.await(failing, "DEAD").problem()).startsWith("given up after 7 attempts");
        rig.await(behind, "DONE");

        works.set(1);
        assertThat(rig.engineNow()
                        .replay(rig.run(failing).id(), rig.run(failing).attempt()))
                .isTrue();
        rig.await(failing, "DONE");
        assertThat(late).containsExactly(false, true);
    }

    @Test
    void aHandlerThatDoesNotFitTheHostIsTriedAgainAndHurtsNobodyElse() {
        rig.handler("bad", context -> {
            throw new NoSuchMethodError("newer");
        });
        rig.handler("good", context -> {});
        var bad = rig.event("con_a", "bad", "k");

        assertThat(rig.await(bad, "WAITING").problem()).contains("NoSuchMethodError", "newer");
        rig.await(rig.event("con_a", "good", "k"), "DONE");
    }

    @Test
    void anErrorOfAHandlerIsAFailedAttemptToo() {
        rig.handler("h", context -> {
            throw new StackOverflowError();
        });

        assertThat(rig.await(rig.event("con_a", "h", "k"), "WAITING").problem()).contains("StackOverflowError");
    }

    @Test
    void timeInWhichNobodyTriedIsNotCounted() {
        rig.handler("h", context -> {
            if (context.attempt() < 3) {
                throw failure(Failure.UNAVAILABLE);
            }
        });
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "WAITING");

        rig.clock.move(Duration.ofHours(2));

        EngineRig.eventually(() -> assertThat(rig.run(seq).attempt()).isEqualTo(2));
        rig.await(seq, "WAITING");
        rig.clock.move(Duration.ofSeconds(6));
        rig.await(seq, "DONE");
    }
}
