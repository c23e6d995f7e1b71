package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What becomes of deliveries when the host dies, the store is down, or code fails. */
@OnEachStore
class TroubledInboxTest {
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
}
