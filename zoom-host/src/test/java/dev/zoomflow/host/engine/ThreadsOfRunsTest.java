package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsOfRunsTest {
    private static final EngineSettings ONE_AT_A_TIME =
            new EngineSettings(Duration.ofMinutes(5), Duration.ofMillis(500), Duration.ofMillis(50), 1, 1);

    private static final InheritableThreadLocal<String> LEFT = new InheritableThreadLocal<>();

    /** Opened when all events of a test are stored: then each run follows the one before. */
    private final CountDownLatch stored = new CountDownLatch(1);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Thread> otherThreads = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private EngineRig rig;

    @BeforeEach
    void start() {
        rig = new EngineRig(TestStore.SQLITE, folder, ONE_AT_A_TIME);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void twoRunsOf(String... handlers) {
        var last = 0L;
        for (var handler : handlers) {
            last = rig.event("con_a", handler, "1");
        }
        for (var handler : handlers) {
            last = rig.event("con_a", handler, "2");
        }
        stored.countDown();
        var all = last;
        EngineRig.eventually(() -> assertThat(rig.run(all).state()).isIn("DONE", "DEAD"));
    }

    @Test
    void runsOfAHandlerThatFollowOneAnotherShareAThread() {
        rig.handler("h", context -> {
            stored.await();
            threads.add(Thread.currentThread());
        });

        twoRunsOf("h");

        assertThat(threads).hasSize(2);
        assertThat(threads.get(1)).isSameAs(threads.get(0));
    }

    @Test
    void noThreadRunsTwoHandlersAndNoneInheritsWhatAnotherLeft() {
        var met = new CopyOnWriteArrayList<String>();
        rig.handler("h", context -> {
            stored.await();
            threads.add(Thread.currentThread());
            LEFT.set("h's");
        });
        rig.handler("other", context -> {
            otherThreads.add(Thread.currentThread());
            met.add(String.valueOf(LEFT.get()));
        });

        twoRunsOf("h", "other");

        assertThat(otherThreads).hasSize(2).doesNotContainAnyElementsOf(threads);
        assertThat(met).containsOnly("null");
    }

    @Test
    void aThreadInWhichAHandlerFailedIsUsedNoMore() {
        rig.handler("h", context -> {
            stored.await();
            threads.add(Thread.currentThread());
            throw new ConnectionException(Failure.REFUSED, "told so");
        });

        twoRunsOf("h");

        assertThat(threads).doesNotHaveDuplicates();
    }
}
