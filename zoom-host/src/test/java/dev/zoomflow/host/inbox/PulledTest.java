package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventStream;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes over feeds is stored as what comes over HTTP. */
class PulledTest {
    private static final Delivery FRAME = Delivery.of("{\"n\":1}", InboxRig.RECEIVED);

    @TempDir
    Path folder;

    private record Feed(Function<Delivery, DeliveryResult> result) implements EventFeed {
        @Override
        public String name() {
            return "socket";
        }

        @Override
        public EventStream open() {
            throw new UnsupportedOperationException("nobody opens it here");
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            return result.apply(delivery);
        }
    }

    private static int pull(InboxRig rig, String connectionId, Function<Delivery, DeliveryResult> result) {
        var answer = new CompletableFuture<Answer>();
        rig.inbox.pulled("zoom", connectionId, new Feed(result), FRAME, answer::complete);
        var status = answer.orTimeout(60, TimeUnit.SECONDS).join().status();
        rig.settle();
        return status;
    }

    @Test
    void aPulledEventIsStoredWithItsRuns() {
        try (var rig = new InboxRig(TestStore.SQLITE, folder)) {
            rig.parties.deliverTo("con_a", "handler");

            assertThat(pull(rig, "con_a", delivery -> InboxRig.accepted("e1"))).isEqualTo(200);

            assertThat(rig.rows("event")).isEqualTo(1);
            assertThat(rig.rows("run")).isEqualTo(1);
        }
    }

    @Test
    void anEventThatCameOverTheWebhookTooIsOneEvent() {
        try (var rig = new InboxRig(TestStore.SQLITE, folder)) {
            rig.parties.own("con_a", delivery -> InboxRig.accepted("e1"));
            rig.postTo("con_a");

            pull(rig, "con_a", delivery -> InboxRig.accepted("e1"));

            assertThat(rig.rows("event")).isEqualTo(1);
            await().untilAsserted(
                            () -> assertThat(rig.inbox.counts().duplicates()).isEqualTo(1));
        }
    }

    @Test
    void whatAFeedCannotReadIsRefusedAndCountedAlsoWhereItFails() {
        try (var rig = new InboxRig(TestStore.SQLITE, folder)) {
            assertThat(pull(rig, "con_a", delivery -> DeliveryResult.rejected(400, "not an event")))
                    .isEqualTo(400);
            assertThat(pull(rig, "con_a", delivery -> {
                        throw new IllegalStateException("a defect");
                    }))
                    .isEqualTo(422);

            assertThat(rig.inbox.counts().rejected())
                    .isEqualTo(Map.of("not an event", 1L, "its feed failed on it", 1L));
            assertThat(rig.rows("event")).isZero();
        }
    }
}
