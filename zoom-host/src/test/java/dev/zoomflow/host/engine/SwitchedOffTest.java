package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Of a handler that is switched off no attempt begins; nothing of it is lost. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class SwitchedOffTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private EngineRig rig;

    @BeforeEach
    void open() {
        rig = new EngineRig(store, folder);
        rig.handler("h", context -> calls.add(context.idempotencyKey()));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void switchOn() {
        rig.off.remove("h");
        rig.clock.move(Duration.ofSeconds(1));
        rig.database().<Object>write(handle -> {
            rig.engineNow().goOn(handle, "con_a");
            return handle;
        });
    }

    @Test
    void whatWasQueuedWaitsInItsOrderAndGoesOnWhenItIsSwitchedOn() {
        rig.off.add("h");
        var first = rig.event("con_a", "h", "k");
        var second = rig.event("con_a", "h", "k");

        assertThat(rig.await(first, "PARKED").problem()).contains("'h' is switched off");
        assertThat(rig.run(first).attempt()).isZero();
        assertThat(rig.engineNow().open("con_a", "h", 10)).isEqualTo(2);
        assertThat(calls).isEmpty();

        switchOn();
        rig.await(second, "DONE");

        assertThat(rig.run(first).attempt()).isEqualTo(1);
        assertThat(rig.run(first).failures()).isEmpty();
        assertThat(calls).hasSize(2);
        assertThat(rig.engineNow().open("con_a", "h", 10)).isZero();
    }

    @Test
    void whatIsToBeTriedAgainWaitsAndSoDoesAReplay() {
        var works = new AtomicBoolean();
        rig.handler("h", context -> {
            calls.add(context.idempotencyKey());
            if (!works.get()) {
                throw new ConnectionException(Failure.UNAVAILABLE, "later");
            }
        });
        var failing = rig.event("con_a", "h", "k");
        rig.await(failing, "WAITING");
        rig.off.add("h");
        rig.clock.move(Duration.ofMinutes(1));
        rig.await(failing, "PARKED");
        works.set(true);
        switchOn();
        rig.await(failing, "DONE");

        rig.off.add("h");
        var done = rig.run(failing);
        assertThat(rig.engineNow().replay(done.id(), done.attempt())).isTrue();
        rig.await(failing, "PARKED");
        assertThat(calls).hasSize(2);

        switchOn();
        rig.await(failing, "DONE");
        assertThat(calls).hasSize(3);
    }

    @Test
    void aConnectionThatWorksAgainBeginsNothingOfIt() {
        rig.off.add("h");
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "PARKED");

        rig.works("con_a", Instant.EPOCH);

        EngineRig.eventually(() -> assertThat(rig.run(seq).problem()).contains("is switched off"));
        rig.await(seq, "PARKED");
        assertThat(calls).isEmpty();
    }

    @Test
    void anAttemptThatHasBegunIsNotStopped() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var switched = new CountDownLatch(1);
        rig.handler("h", context -> {
            begun.countDown();
            switched.await();
        });
        var seq = rig.event("con_a", "h", "k");
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        rig.off.add("h");
        switched.countDown();

        assertThat(rig.await(seq, "DONE").attempt()).isEqualTo(1);
    }
}
