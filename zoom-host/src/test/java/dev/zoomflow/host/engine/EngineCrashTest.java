package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class EngineCrashTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private static EngineSettings impatient() {
        return EngineRig.QUICK.withTimeOut(Duration.ofSeconds(1), Duration.ofMillis(300));
    }

    @Test
    void whatRanWhenTheHostDiedRunsAgainAsTheNextAttempt() throws InterruptedException {
        var running = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        try (var rig = new EngineRig(
                store, folder, EngineRig.QUICK.withTimeOut(Duration.ofMinutes(5), Duration.ofMillis(300)))) {
            rig.handler("h", context -> {
                running.countDown();
                waitWhatever(never);
            });
            var seq = rig.event("con_a", "h", "k");
            assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
            rig.handler("h", context -> {});

            rig.restart();

            assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(2);
        } finally {
            never.countDown();
        }
    }

    @Test
    void aHandlerThatStopsWhenAskedRunsAgainAfterTheRestart() throws InterruptedException {
        var running = new CountDownLatch(1);
        try (var rig = new EngineRig(store, folder)) {
            rig.handler("h", context -> {
                running.countDown();
                TimeUnit.MINUTES.sleep(5);
            });
            var seq = rig.event("con_a", "h", "k");
            assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
            rig.handler("h", context -> {});

            rig.restart();

            assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(2);
        }
    }

    @Test
    void aHangingHandlerIsInterruptedAtItsTimeOutAndTriedAgain() {
        var cancelled = new AtomicBoolean();
        try (var rig = new EngineRig(store, folder, impatient())) {
            rig.handler("h", context -> {
                try {
                    TimeUnit.MINUTES.sleep(5);
                } finally {
                    cancelled.set(context.cancelled());
                }
            });
            var run = rig.await(rig.event("con_a", "h", "k"), "WAITING");

            assertThat(run.problem()).contains("'h'", "1 s", "interrupted");
            assertThat(cancelled).isTrue();
        }
    }

    @Test
    void aHandlerThatDoesNotEndIsToldOfAndOthersRunInItsPlace() {
        var never = new CountDownLatch(1);
        try (var rig = new EngineRig(
                store,
                folder,
                new EngineSettings(Duration.ofMillis(500), Duration.ofMillis(200), Duration.ofMillis(50), 1, 1))) {
            rig.handler("hung", context -> waitWhatever(never)).handler("good", context -> {});
            var hung = rig.event("con_a", "hung", "k");
            EngineRig.eventually(() -> assertThat(rig.run(hung).state()).isEqualTo("RUNNING"));
            var good = rig.event("con_a", "good", "k");

            EngineRig.eventually(() -> {
                // it may have been interrupted too, on a machine with much else to do, and waits for its next attempt
                rig.clock.move(Duration.ofMinutes(1));
                assertThat(rig.run(good).state()).isEqualTo("DONE");
            });
            EngineRig.eventually(
                    () -> assertThat(rig.run(hung).problem()).contains("stuck", "plugin 'fixture'", "waitWhatever"));
            assertThat(rig.engineNow().troubled(10))
                    .extracting(RunView::eventSeq)
                    .containsExactly(hung);
            assertThat(rig.engineNow().stuck()).isEqualTo(Map.of(new Stuck("fixture", "hung"), 1L));
            never.countDown();
            rig.await(hung, "DONE");
            EngineRig.eventually(() -> assertThat(rig.engineNow().stuck()).isEmpty());
            assertThat(rig.engineNow().outcomes()).containsEntry("done", 2L);
        } finally {
            never.countDown();
        }
    }

    @Test
    void aTimeOutIsKeptAlsoWhileTheStoreTakesNothingNotEvenThatAnotherHandlerIsStuck() throws Exception {
        var never = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var begun = new CountDownLatch(2);
        var settings = EngineRig.QUICK.withTimeOut(Duration.ofSeconds(2), Duration.ofMillis(1));
        try (var rig = new EngineRig(store, folder, settings)) {
            rig.handler("hung", context -> {
                begun.countDown();
                waitWhatever(never);
            });
            rig.handler("slow", context -> {
                begun.countDown();
                try {
                    never.await();
                } catch (InterruptedException timeOut) {
                    interrupted.countDown();
                    throw timeOut;
                }
            });
            var hung = rig.event("con_a", "hung", "k");
            EngineRig.eventually(() -> assertThat(begun.getCount()).isEqualTo(1));
            rig.event("con_b", "slow", "k");
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            var holder = new Thread(() -> rig.database().<Object>write(handle -> {
                handle.execute("update run set problem = problem");
                held.countDown();
                waitWhatever(free);
                return handle;
            }));
            holder.start();
            try {
                assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            } finally {
                free.countDown();
            }
            holder.join();
            EngineRig.eventually(() -> assertThat(rig.run(hung).problem()).contains("stuck"));
        } finally {
            never.countDown();
        }
    }

    @Test
    void oneConnectionsSlowHandlersLeaveRoomForOthers() {
        var release = new CountDownLatch(1);
        var done = new CopyOnWriteArrayList<String>();
        try (var rig = new EngineRig(
                store,
                folder,
                new EngineSettings(Duration.ofMinutes(5), Duration.ofMillis(300), Duration.ofMillis(50), 3, 2))) {
            rig.handler("slow", context -> release.await())
                    .handler("quick", context -> done.add(context.connectionId()));
            for (int i = 0; i < 10; i++) {
                rig.event("con_a", "slow", "k" + i);
            }
            rig.event("con_b", "quick", "k");

            EngineRig.eventually(() -> assertThat(done).containsExactly("con_b"));
        } finally {
            release.countDown();
        }
    }

    /** Ignores interruption, as a handler that spins or blocks on a socket does. */
    private static void waitWhatever(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // that is the point
            }
        }
    }
}
