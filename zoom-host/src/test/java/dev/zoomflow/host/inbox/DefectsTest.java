package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin's defect costs at most what it is about, never the events behind it. */
@SuppressWarnings("NullAway.Init")
class DefectsTest {
    @TempDir
    private Path folder;

    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(TestStore.SQLITE, folder);
        rig.parties.shared(delivery -> InboxRig.accepted(delivery.text())).deliverTo("con_a", "p:Handler");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anEventOnWhichThePluginFailsIsHandledAndHoldsUpNoOther() {
        rig.parties.forgetting = event -> {
            throw new IllegalStateException("a defect");
        };

        assertThat(rig.post("e1").status()).isEqualTo(200);
        assertThat(rig.post("e2").status()).isEqualTo(200);
        assertThat(rig.rows("run")).isEqualTo(2);
    }

    @Test
    void aPluginWhoseClassesAreGoneEndsNoThread() {
        rig.parties.forgetting = event -> {
            throw new NoClassDefFoundError("dev/zoomflow/plugin/Gone");
        };

        assertThat(rig.post("e1").status()).isEqualTo(200);
        rig.parties.forgetting = event -> Optional.empty();
        assertThat(rig.post("e2").status()).isEqualTo(200);
        assertThat(rig.rows("run")).isEqualTo(2);
    }

    @Test
    void aSourceThatFailsInAnyWayMakesTheSenderComeAgain() {
        rig.parties.sharedAnew(delivery -> {
            throw new AssertionError("a defect");
        });

        assertThat(rig.post("e1").status()).isEqualTo(503);
    }

    @Test
    void anEventOfWhichNothingCanBeMadeIsKeptAndHoldsUpNoOther() {
        rig.parties.sharedAnew(delivery -> DeliveryResult.accepted(
                Event.of("never", "meeting.ended", Subject.of("app", "acc", "user"), Instant.MAX, "{}")));
        rig.send("event", Optional.empty(), InboxRig.delivery("{}", Map.of()));
        rig.parties.sharedAnew(delivery -> InboxRig.accepted(delivery.text()));

        assertThat(rig.post("e1").status()).isEqualTo(200);
        assertThat(rig.post("e2").status()).isEqualTo(200);
        assertThat(rig.rows("run")).isEqualTo(2);
        assertThat(rig.rows("delivery_problem")).isEqualTo(1);
        assertThat(rig.rows("delivery")).isEqualTo(3);
    }

    @Test
    void aPluginThatLeavesTheThreadInterruptedEndsNoThread() {
        rig.parties.forgetting = event -> {
            Thread.currentThread().interrupt();
            return Optional.empty();
        };

        assertThat(rig.post("e1").status()).isEqualTo(200);
        assertThat(rig.post("e2").status()).isEqualTo(200);
        assertThat(rig.post("e3").status()).isEqualTo(200);
        assertThat(rig.rows("run")).isEqualTo(3);
    }

    @Test
    void whoseAccessCouldNotBeEndedIsTriedAgainWithoutARestart() {
        var trials = new AtomicInteger();
        rig.parties.forgetting = event -> {
            if (trials.incrementAndGet() <= 2) {
                throw new NoClassDefFoundError("dev/zoomflow/plugin/Gone");
            }
            return Optional.of(event.subject());
        };

        rig.post("e1");

        await().until(() -> rig.rows("event where ends_access = 1 and access_ended = 1") == 1);
    }
}
