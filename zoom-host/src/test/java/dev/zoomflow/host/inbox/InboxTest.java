package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    void whatWasAcknowledgedIsThereAfterTheHostDied() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverTo("con_a", "p:Handler");
        rig.post("{}");
        rig.close();

        rig = new InboxRig(store, folder);

        assertThat(rig.recent(10)).hasSize(1);
        var whole = rig.whole(1).orElseThrow();
        assertThat(whole.type()).isEqualTo("zoom");
        assertThat(whole.event()).isEqualTo(InboxRig.event("e1", "{\"n\":1}"));
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

    @Test
    void aStoreThatIsDownMakesTheSenderComeAgain() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1"));
        rig.database.close();

        var answer = rig.send("event", Optional.empty(), InboxRig.delivery("{}", Map.of()));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(rig.inbox.counts().accepted()).isZero();
    }

    @Test
    void aTransactionThatFailsMakesTheSenderComeAgainAndLeavesNothing() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverTo("con_a", "p:Handler");
        rig.database.write(handle -> handle.execute("alter table delivery rename to gone"));

        assertThat(rig.send("event", Optional.empty(), InboxRig.delivery("{}", Map.of()))
                        .status())
                .isEqualTo(503);
        assertThat(rig.rows("gone")).isZero();

        rig.database.write(handle -> handle.execute("alter table gone rename to delivery"));
        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(rig.rows("run")).isEqualTo(1);
    }

    @Test
    void whatCannotBeDerivedYetIsAcknowledgedAndDerivedOnceLater() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverTo("con_a", "p:Handler");
        rig.database.write(handle -> handle.execute("alter table run rename to gone"));

        assertThat(rig.send("event", Optional.empty(), InboxRig.delivery("{}", Map.of()))
                        .status())
                .isEqualTo(200);
        assertThat(rig.rows("delivery")).isEqualTo(1);
        assertThat(rig.rows("event")).isZero();

        rig.database.write(handle -> handle.execute("alter table gone rename to run"));
        rig.settle();
        assertThat(rig.rows("event")).isEqualTo(1);
        assertThat(rig.rows("run")).isEqualTo(1);
    }

    @Test
    void whatACrashLeftUnderivedIsDerivedAtTheNextStart() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverTo("con_a", "p:Handler");
        rig.database.write(handle -> handle.execute("alter table run rename to gone"));
        rig.send("event", Optional.empty(), InboxRig.delivery("{}", Map.of()));
        rig.database.write(handle -> handle.execute("alter table gone rename to run"));
        rig.close();

        rig = new InboxRig(store, folder);
        rig.settle();

        assertThat(rig.whole(1).orElseThrow().event()).isEqualTo(InboxRig.event("e1", "{\"n\":1}"));
    }

    @Test
    void aDeliveryThatCannotBeReadAnyMoreIsNotedAndHoldsUpNoOther() {
        rig.parties.shared(delivery -> InboxRig.accepted(delivery.text()));
        rig.database.write(handle -> handle.execute(
                "insert into delivery (seq, received_at, sealed) values (?, 0, ?)",
                new Counter("delivery").take(handle, 1),
                new byte[1]));
        rig.post("good");

        assertThat(rig.recent(10)).hasSize(1);
        assertThat(rig.rows("delivery_problem")).isEqualTo(1);
        assertThat(rig.rows("delivery")).isEqualTo(2);
    }

    @Test
    void aSourceThatFailsMakesTheSenderComeAgain() {
        rig.parties.shared(delivery -> {
            throw new ConnectionException(Failure.PROTOCOL, "plugin 'zoom' failed in receive");
        });

        assertThat(rig.post("{}").status()).isEqualTo(503);
    }

    @Test
    void accessEndsOnceTheEventIsDurable() {
        var ending = InboxRig.event("e1", "{}").endingAccess();
        rig.parties.shared(delivery -> DeliveryResult.accepted(ending));

        rig.post("{}");
        rig.post("{}");

        await().untilAsserted(() -> assertThat(rig.parties.ended).containsExactly(ending));
    }

    @Test
    void accessThatACrashLeftOpenIsEndedAtTheNextStart() {
        rig.parties.shared(
                delivery -> DeliveryResult.accepted(InboxRig.event("e1", "{}").endingAccess()));
        rig.post("{}");
        await().until(() -> rig.rows("event where access_ended = 1") == 1);
        rig.database.write(handle -> handle.execute("update event set access_ended = 0"));
        rig.close();

        rig = new InboxRig(store, folder);

        // the rig's parties are new: what they are told now is what the start did
        assertThat(rig.parties.ended).extracting(event -> event.id()).isEqualTo(List.of("e1"));
    }

    /** As where the answer to the commit that derived it was lost on its way, so that nobody was told of it. */
    @Test
    void accessThatNobodyWasToldToEndIsEndedWithoutARestart() {
        rig.close();
        rig = new InboxRig(store, folder, Duration.ofMillis(100));
        rig.parties.shared(
                delivery -> DeliveryResult.accepted(InboxRig.event("e1", "{}").endingAccess()));
        rig.post("{}");
        await().until(() -> rig.rows("event where access_ended = 1") == 1);

        rig.database.write(handle -> handle.execute("update event set access_ended = 0"));

        await().atMost(Duration.ofSeconds(30)).until(() -> rig.rows("event where access_ended = 1") == 1);
        assertThat(rig.parties.ended).hasSize(2);
    }
}
