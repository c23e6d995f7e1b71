package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class EngineTest {
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
    void runsOfALaneGoOneAfterAnotherInTheirOrder() {
        var order = new CopyOnWriteArrayList<String>();
        var now = new AtomicInteger();
        rig.handler("h", context -> {
            assertThat(now.incrementAndGet()).isEqualTo(1);
            order.add(context.event().id());
            now.decrementAndGet();
        });

        var expected = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            expected.add("e" + rig.event("con_a", "h", "meeting-1"));
        }

        EngineRig.eventually(() -> assertThat(order).isEqualTo(expected));
        assertThat(rig.await(20, "DONE").attempt()).isEqualTo(1);
    }

    @Test
    void lanesGoSideBySide() {
        var bothAreIn = new CyclicBarrier(2);
        rig.handler("h", context -> bothAreIn.await(60, TimeUnit.SECONDS));

        var one = rig.event("con_a", "h", "meeting-1");
        var two = rig.event("con_a", "h", "meeting-2");

        rig.await(one, "DONE");
        rig.await(two, "DONE");
    }

    @Test
    void eventsWithoutAnOrderingKeyHaveNoOrder() {
        var bothAreIn = new CyclicBarrier(2);
        rig.handler("h", context -> bothAreIn.await(60, TimeUnit.SECONDS));

        rig.await(rig.event("con_a", "h", "") + rig.event("con_a", "h", "") - 1, "DONE");
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
    void aDeadGrantParksTheRunUntilTheConnectionWorksAgain() {
        var reconnected = new AtomicInteger();
        rig.handler("h", context -> {
            if (reconnected.get() == 0) {
                throw failure(Failure.AUTHORIZATION);
            }
        });
        var seq = rig.event("con_a", "h", "k");
        var behind = rig.event("con_a", "h", "k");
        rig.await(seq, "PARKED");
        rig.clock.move(Duration.ofDays(2));
        assertThat(rig.engineNow().troubled(10)).extracting(RunView::eventSeq).containsExactly(seq);

        reconnected.set(1);
        rig.works("con_other", Instant.EPOCH);
        assertThat(rig.run(seq).state()).isEqualTo("PARKED");
        rig.works("con_a", Instant.EPOCH);

        rig.await(seq, "DONE");
        rig.await(behind, "DONE");
    }

    @Test
    void aReconnectionDuringAnAttemptIsNotLost() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var unparked = new CountDownLatch(1);
        rig.handler("h", context -> {
            if (context.attempt() == 1) {
                begun.countDown();
                unparked.await();
                throw failure(Failure.AUTHORIZATION);
            }
        });
        var seq = rig.event("con_a", "h", "k");
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        rig.works("con_a", Instant.EPOCH);
        unparked.countDown();

        assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(2);
    }

    @Test
    void aConnectionThatWorksForOneCallAndNotForTheNextIsNotTriedWithoutPause() {
        rig.handler("h", context -> {
            rig.works("con_a", Instant.EPOCH);
            throw failure(Failure.AUTHORIZATION);
        });
        var seq = rig.event("con_a", "h", "k");

        EngineRig.eventually(() -> {
            var run = rig.run(seq);
            assertThat(run.due()).contains(rig.clock.instant().plusSeconds(60));
            assertThat(run.attempt()).isEqualTo(2);
        });
    }

    @Test
    void aNewSignInLetsRunsGoOnAtOnceHoweverSoonItIs() {
        var works = new AtomicBoolean();
        rig.handler("h", context -> {
            if (!works.get()) {
                throw failure(Failure.AUTHORIZATION);
            }
        });
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "PARKED");
        rig.works("con_a", Instant.EPOCH);
        EngineRig.eventually(() -> {
            assertThat(rig.run(seq).attempt()).isEqualTo(2);
            assertThat(rig.run(seq).state()).isEqualTo("PARKED");
        });

        works.set(true);
        rig.clock.move(Duration.ofSeconds(1));
        rig.works("con_a", rig.clock.instant());

        rig.await(seq, "DONE");
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

        for (int attempt = 1; attempt <= 5; attempt++) {
            var expected = attempt;
            EngineRig.eventually(() -> assertThat(rig.run(failing).attempt()).isEqualTo(expected));
            rig.await(failing, "WAITING");
            assertThat(rig.run(behind).state()).isEqualTo("QUEUED");
            rig.clock.move(Duration.ofSeconds(330));
            if (attempt >= 3) {
                break;
            }
        }
        assertThat(rig.await(failing, "DEAD").problem()).startsWith("given up after");
        rig.await(behind, "DONE");

        works.set(1);
        assertThat(rig.engineNow()
                        .replay(rig.run(failing).id(), rig.run(failing).attempt()))
                .isTrue();
        rig.await(failing, "DONE");
        assertThat(late).containsExactly(false, true);
    }

    @Test
    @Timeout(60)
    void anEventStoredBetweenALanesLastReadAndItsEndRunsWithoutASweep() {
        try (var unswept =
                new EngineRig(store, folder.resolve("unswept"), EngineRig.QUICK.withSweep(Duration.ofHours(1)))) {
            var ended = new AtomicInteger();
            unswept.handler("h", context -> ended.incrementAndGet());
            for (int i = 1; i <= 200; i++) {
                var before = i;
                unswept.event("con_a", "h", "k");
                while (ended.get() < before) {
                    Thread.onSpinWait();
                }
                LockSupport.parkNanos(i * 10_000L);
            }
            unswept.await(200, "DONE");
        }
    }

    @Test
    void onlyAFinishedRunIsReplayed() {
        rig.handler("h", context -> {
            throw failure(Failure.AUTHORIZATION);
        });
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "PARKED");

        assertThat(rig.engineNow().replay(rig.run(seq).id(), 1)).isFalse();
        assertThat(rig.engineNow().replay(4711, 1)).isFalse();
    }

    @Test
    void aRunWhoseHandlerIsNotLoadedWaitsForItAndCountsNoAttempt() {
        rig.handler("h", context -> {});
        rig.unload("h");
        var seq = rig.event("con_a", "h", "k");

        EngineRig.eventually(() -> assertThat(rig.run(seq).problem()).contains("'h' is not loaded", "plugins folder"));
        assertThat(rig.run(seq).attempt()).isZero();
        rig.handler("h", context -> {});

        assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(1);
    }

    @Test
    void aRunOfAnEventThatItsHandlerTurnsOutNotToWantIsOverWithoutItAndIsNoAttempt() {
        var calls = new AtomicInteger();
        var before = rig.event("con_a", "h", "k");
        EngineRig.eventually(() -> assertThat(rig.run(before).problem()).contains("is not loaded"));

        rig.handler("h", "c.*", context -> calls.incrementAndGet());

        assertThat(rig.await(before, "DONE").problem()).isEqualTo("nothing to do: 'h' does not handle a.b");
        assertThat(rig.run(before).attempt()).isZero();
        assertThat(rig.run(before).failures()).isEmpty();
        assertThat(rig.engineNow().outcomes())
                .allSatisfy((outcome, many) -> assertThat(many).isZero());
        assertThat(calls).hasValue(0);

        rig.handler("h", "a.*", context -> calls.incrementAndGet());
        assertThat(rig.await(rig.event("con_a", "h", "k"), "DONE").problem()).isEmpty();
        assertThat(calls).hasValue(1);
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
    void aDeletedConnectionHasNoMoreRuns() {
        rig.handler("h", context -> {});
        rig.deletedConnections.add("con_a");

        assertThat(rig.await(rig.event("con_a", "h", "k"), "DEAD").problem()).contains("connection was deleted");
    }

    @Test
    void anEventRunsOncePerConnectionAndHandler() {
        var calls = new CopyOnWriteArrayList<String>();
        rig.handler("h", context -> calls.add(context.connectionId()));
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "DONE");
        rig.addAgain(seq, "con_a", "h", "k");
        rig.addAgain(seq, "con_b", "h", "k");

        EngineRig.eventually(() -> assertThat(calls).isEqualTo(List.of("con_a", "con_b")));
        assertThat(rig.engineNow().runs(seq)).hasSize(2);
    }

    @Test
    void theIdempotencyKeyIsTheSameInEveryAttemptAndInNoOtherRun() {
        var keys = new CopyOnWriteArrayList<String>();
        rig.handler("h", context -> {
            keys.add(context.idempotencyKey());
            assertThat(context.settings().text("handler")).contains("h");
            if (context.attempt() == 1) {
                throw failure(Failure.UNAVAILABLE);
            }
        });
        var one = rig.event("con_a", "h", "1");
        rig.await(one, "WAITING");
        rig.clock.move(Duration.ofSeconds(2));
        rig.await(one, "DONE");
        var two = rig.event("con_a", "h", "2");
        rig.await(two, "WAITING");

        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0)).hasSizeLessThan(128).isPrintable();
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }
}
