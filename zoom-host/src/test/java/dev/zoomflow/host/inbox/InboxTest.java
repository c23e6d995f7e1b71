package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What becomes of a delivery. */
@OnEachStore
class InboxTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(store, folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anAcceptedDeliveryIsStoredWithItsEventItsRoutesAndItsRuns() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverTo("con_a", "p:Handler");

        assertThat(rig.post("{}").status()).isEqualTo(200);

        var event = rig.recent(10).get(0);
        assertThat(event.type()).isEqualTo("zoom");
        assertThat(event.eventType()).isEqualTo("meeting.ended");
        assertThat(event.maskedJson()).isEqualTo("{\"n\":1}");
        assertThat(event.occurredAt()).isEqualTo(InboxRig.RECEIVED.minusSeconds(2));
        assertThat(event.receivedAt()).isEqualTo(InboxRig.RECEIVED);
        assertThat(event.routes()).containsExactly(new RouteView("con_a", Why.OWNER));
        assertThat(event.runs()).extracting(RunView::connectionId).containsExactly("con_a");
        assertThat(event.runs()).extracting(RunView::state).containsExactly("QUEUED");
        assertThat(rig.events.find(event.seq())).contains(event);
        await().untilAsserted(() -> assertThat(rig.changes).contains(new Change("event", "" + event.seq())));
    }

    @Test
    void theSameEventAgainIsAcknowledgedAndNotRunTwice() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverTo("con_a", "p:Handler");

        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(rig.post("{}").status()).isEqualTo(200);

        assertThat(rig.rows("event")).isEqualTo(1);
        assertThat(rig.rows("run")).isEqualTo(1);
        assertThat(rig.rows("delivery")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(rig.inbox.counts().duplicates()).isEqualTo(1));
        assertThat(rig.inbox.counts().accepted()).isEqualTo(1);
    }

    @Test
    void theSameEventTwiceInOneDeliveryIsStoredOnce() {
        var event = InboxRig.event("e1", "{}");
        rig.parties.shared(delivery -> DeliveryResult.accepted(event, event)).deliverTo("con_a", "p:Handler");

        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(rig.rows("run")).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreEachStoredOnce() throws Exception {
        rig.parties.shared(delivery -> InboxRig.accepted(delivery.text())).deliverTo("con_a", "p:Handler");
        var senders = Executors.newFixedThreadPool(16);
        try {
            var posts = IntStream.range(0, 200)
                    .<Callable<Answer>>mapToObj(i ->
                            () -> rig.send("event", Optional.empty(), InboxRig.delivery("e" + i / 2, Map.of())))
                    .toList();
            for (var answer : senders.invokeAll(posts)) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        } finally {
            senders.shutdown();
        }
        rig.settle();
        assertThat(rig.rows("event")).isEqualTo(100);
        assertThat(rig.rows("run")).isEqualTo(100);
        await().untilAsserted(() -> assertThat(rig.inbox.counts().duplicates()).isEqualTo(100));
    }

    @Test
    void aCopyInAnotherConnectionsOwnSourceShadowsNothing() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).own("con_a", delivery -> InboxRig.accepted("e1"));

        rig.postTo("con_a");
        rig.post("{}");

        assertThat(rig.rows("event")).isEqualTo(2);
    }

    @Test
    void aGoodEventForNobodyIsAcknowledgedStoredAndCounted() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1"));

        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(rig.rows("event")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(rig.inbox.counts().forNobody()).isEqualTo(1));
    }

    @Test
    void acceptedWithoutEventsIsJustAcknowledged() {
        rig.parties.shared(delivery -> DeliveryResult.accepted());

        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(rig.rows("delivery")).isZero();
    }

    @Test
    void aProtocolAnswerIsGivenByteForByte() {
        rig.parties.shared(delivery -> DeliveryResult.answered("{\"plainToken\":\"a<&>\"}"));

        var answer = rig.post("{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"plainToken\":\"a<&>\"}");
        assertThat(answer.contentType()).startsWith("application/json");
    }

    @Test
    void aRejectedDeliveryGetsItsStatusAndIsCountedByReason() {
        rig.parties.shared(delivery -> DeliveryResult.rejected(401, "wrong signature"));

        assertThat(rig.post("{}")).isEqualTo(Answer.text(401, "wrong signature"));
        rig.post("{}");

        assertThat(rig.inbox.counts().rejected()).isEqualTo(Map.of("wrong signature", 2L));
        assertThat(rig.rows("delivery")).isZero();
    }

    @Test
    void thereIsNothingAtAnAddressWithoutASource() {
        assertThat(rig.send("nothing", Optional.empty(), InboxRig.delivery("{}", Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(rig.postTo("con_without").status()).isEqualTo(404);
    }

    @Test
    void whatNoPluginTakesNowIsAskedForAgainAsLongAsSomebodyWaitsForIt() {
        rig.parties.missing = true;

        assertThat(rig.post("{}").status()).isEqualTo(503);
    }

    @Test
    void aClaimedDeliveryIsOfferedToTheConnectionsOwnSources() {
        var claim = Subject.of("private", "acc");
        rig.parties
                .shared(delivery -> DeliveryResult.rejected(401, "unknown app", claim))
                .own("con_a", delivery -> DeliveryResult.rejected(401, "not mine"))
                .own("con_b", delivery -> InboxRig.accepted("e1"));

        assertThat(rig.post("{}").status()).isEqualTo(200);

        String owner = rig.database.read(handle -> handle.createQuery("select owner from event")
                .mapTo(String.class)
                .one());
        assertThat(owner).isEqualTo("con_b");
    }

    @Test
    void aClaimThatNobodyConfirmsIsRejectedAsTheSharedSourceSaid() {
        rig.parties
                .shared(delivery -> DeliveryResult.rejected(401, "unknown app", Subject.of("private", "acc")))
                .own("con_a", delivery -> DeliveryResult.rejected(403, "not mine"));

        assertThat(rig.post("{}")).isEqualTo(Answer.text(401, "unknown app"));
    }

    @Test
    void aDeliveryToAConnectionsOwnAddressIsOfferedToNobodyElse() {
        rig.parties
                .own("con_a", delivery -> DeliveryResult.rejected(401, "not mine", Subject.of("private", "acc")))
                .own("con_b", delivery -> InboxRig.accepted("e1"));

        assertThat(rig.postTo("con_a").status()).isEqualTo(401);
        assertThat(rig.rows("event")).isZero();
    }
}
