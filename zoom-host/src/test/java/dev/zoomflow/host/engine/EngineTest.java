package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Which runs there are, and in which order. */
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
