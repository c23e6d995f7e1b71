package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class RehearsalTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @Test
    void whatIsRehearsedLeavesNoRowAndTakesNoNumber() {
        try (var rig = new InboxRig(store, folder);
                var rehearsal = new Rehearsal(rig.database, rig.vault, source(DeliveryResult.accepted()))) {
            assertThat(statusOf(rehearsal)).isEqualTo(200);
            assertThat(statusOf(rehearsal)).isEqualTo(200);

            assertThat(rig.rows("delivery")).isZero();
            assertThat(rig.inbox.counts().acknowledged()).isZero();
            rig.parties.shared(delivery -> InboxRig.accepted("e1"));
            rig.post("{}");
            assertThat(rig.database.<Long>read(handle -> handle.createQuery("select min(seq) from delivery")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRealEventIsNeverAcknowledgedInARehearsal() {
        try (var rig = new InboxRig(store, folder);
                var rehearsal = new Rehearsal(rig.database, rig.vault, source(InboxRig.accepted("e1")))) {
            assertThat(statusOf(rehearsal)).isEqualTo(503);
        }
    }

    private static int statusOf(Rehearsal rehearsal) {
        var answer = new CompletableFuture<Answer>();
        var delivery = InboxRig.delivery("{}", Map.of());
        rehearsal.receive("zoom", "event", Optional.empty(), delivery, Runnable::run, answer::complete);
        return answer.orTimeout(60, TimeUnit.SECONDS).join().status();
    }

    private static EventSource source(DeliveryResult result) {
        return new EventSource() {
            @Override
            public String name() {
                return "event";
            }

            @Override
            public DeliveryResult receive(Delivery delivery) {
                return result;
            }
        };
    }
}
