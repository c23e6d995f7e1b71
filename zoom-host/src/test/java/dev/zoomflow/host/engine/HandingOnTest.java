package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** One commit ends a run and begins the next. */
@OnEachStore
class HandingOnTest {
    private static final Lane LANE = new Lane("con_a", "h", "=k");
    /** One attempt at a time, and nothing that a sweep would mend. */
    private static final EngineSettings NARROW =
            new EngineSettings(Duration.ofMinutes(5), Duration.ofMillis(500), Duration.ofHours(1), 1, 1);

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    /** An engine without the handler: its runs are left to the test. */
    private EngineRig idle() {
        return new EngineRig(store, folder, NARROW);
    }

    private static Runs runs(EngineRig rig) {
        return new Runs(rig.database(), rig, rig.clock);
    }

    private static Run begun(EngineRig rig) {
        return runs(rig).claim(LANE).orElseThrow().run();
    }

    @Test
    void theCommitThatEndsARunBeginsTheNextOfItsLane() {
        try (var rig = idle()) {
            var first = rig.event("con_a", "h", "k");
            var second = rig.event("con_a", "h", "k");
            var run = begun(rig);

            var settled = runs(rig).settle(run, Settlement.done(run), Optional.of(LANE));

            assertThat(settled.accepted()).isTrue();
            assertThat(settled.next())
                    .get()
                    .extracting(Begun::run)
                    .extracting(Run::eventSeq, Run::attempt)
                    .containsExactly(second, 1);
            assertThat(rig.run(first).state()).isEqualTo("DONE");
            assertThat(rig.run(second).state()).isEqualTo("RUNNING");
        }
    }

    @Test
    void aRunThatIsToBeTriedAgainHoldsItsLane() {
        try (var rig = idle()) {
            var first = rig.event("con_a", "h", "k");
            rig.event("con_a", "h", "k");
            var run = begun(rig);
            var due = rig.clock.instant().plusSeconds(5);

            var waits = runs(rig).settle(run, Settlement.retried(run, due, "once more"), Optional.of(LANE));
            rig.clock.move(Duration.ofSeconds(5));

            assertThat(waits.next()).isEmpty();
            assertThat(begun(rig).eventSeq()).isEqualTo(first);
        }
    }

    @Test
    void aCrashAfterThatCommitCountsTheAttemptThatItBegan() {
        try (var rig = idle()) {
            var first = rig.event("con_a", "h", "k");
            var second = rig.event("con_a", "h", "k");
            var run = begun(rig);
            runs(rig).settle(run, Settlement.done(run), Optional.of(LANE));
            var handled = new CopyOnWriteArrayList<String>();
            rig.handler("h", context -> handled.add(context.event().id()));

            rig.restart();

            assertThat(rig.await(second, "DONE").attempt()).isEqualTo(2);
            assertThat(rig.run(first).attempt()).isOne();
            assertThat(handled).containsExactly("e" + second);
        }
    }

    @Test
    void aNodeWithoutItsLeaseBeginsNothingWithAResultThatIsRefused() {
        try (var rig = idle()) {
            var first = rig.event("con_a", "h", "k");
            var others = rig.event("con_b", "h", "k");
            var run = begun(rig);
            var node = rig.database().node().id();
            rig.database().<Integer>write(handle -> handle.execute("delete from node where id = ?", node));
            runs(rig).recover();

            var settled = runs(rig).settle(run, Settlement.done(run), Optional.of(new Lane("con_b", "h", "=k")));

            assertThat(settled).isEqualTo(new Settled(false, Optional.empty()));
            assertThat(List.of(rig.run(first), rig.run(others)))
                    .extracting(RunView::state)
                    .containsOnly("QUEUED");
        }
    }

    @Test
    void aLongLaneDoesNotKeepTheTurnWhileAnotherWaits() throws InterruptedException {
        var stored = new CountDownLatch(1);
        var handled = new CopyOnWriteArrayList<Long>();
        try (var rig = idle()) {
            rig.handler("h", context -> {
                stored.await();
                handled.add(Long.valueOf(context.event().id().substring(1)));
            });
            LongStream.range(0, 6).forEach(i -> rig.event("con_a", "h", "k"));
            var others = rig.event("con_b", "h", "k");
            stored.countDown();

            rig.await(others, "DONE");
            EngineRig.eventually(() -> assertThat(handled).containsExactly(1L, others, 2L, 3L, 4L, 5L, 6L));
        }
    }

    @Test
    void aRunInWhoseTenthFailedAttemptTheHostDiesIsGivenUpAndCounted() {
        try (var rig = idle()) {
            var seq = rig.event("con_a", "h", "k");
            begun(rig);
            rig.database().<Integer>write(handle -> handle.execute("update run set attempt = 12, failures = 9"));

            rig.restart();

            assertThat(rig.run(seq).state()).isEqualTo("DEAD");
            assertThat(rig.run(seq).problem())
                    .isEqualTo("given up after 12 attempts: the host died in the last of them");
            assertThat(rig.engineNow().outcomes()).containsEntry("dead", 1L);
        }
    }

    /** As where the answer to the commit that began it was lost on its way. */
    @Test
    void aRunThatIsSaidToRunHereAndDoesNotIsTakenUp() {
        try (var rig = new EngineRig(store, folder)) {
            var seq = rig.event("con_a", "h", "k");
            runs(rig).claim(LANE);

            rig.handler("h", context -> {});

            assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(2);
        }
    }
}
