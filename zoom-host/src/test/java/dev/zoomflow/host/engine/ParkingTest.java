package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Runs that wait until their connection works again. */
@OnEachStore
class ParkingTest {
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
    void onlyAFinishedRunIsReplayed() {
        rig.handler("h", context -> {
            throw failure(Failure.AUTHORIZATION);
        });
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "PARKED");

        assertThat(rig.engineNow().replay(rig.run(seq).id(), 1)).isFalse();
        assertThat(rig.engineNow().replay(4711, 1)).isFalse();
    }
}
