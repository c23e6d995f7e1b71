package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.KeyRotation;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.SealedColumn;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What was acknowledged is handled, also where a node could not open it at first. */
@OnEachStore
class UnreadableTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private InboxRig rig;

    @BeforeEach
    void open() {
        open(new InboxRig(store, folder));
    }

    private void open(InboxRig opened) {
        rig = opened;
        rig.parties.shared(delivery -> InboxRig.accepted(delivery.text())).deliverTo("con_a", "p:Handler");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatAKeyHasSealedThatThisNodeHasNotHeardOfIsDerivedAtOnce() {
        var other = Vault.open(folder.resolve("key"), Optional.empty(), rig.database);
        rotate(other);

        new Journal(rig.database, other).append(List.of(parcel("e1", InboxRig.RECEIVED)));
        rig.settle();

        assertThat(rig.rows("delivery_problem")).isZero();
        assertThat(rig.recent(10).get(0).runs()).extracting(RunView::state).containsExactly("QUEUED");
    }

    @Test
    void whileTheKeysCannotBeReadNothingIsTakenForUnreadable() {
        rig.inbox.close();
        var other = Vault.open(folder.resolve("key"), Optional.empty(), rig.database);
        rotate(other);
        var journal = new Journal(rig.database, other);
        journal.append(List.of(parcel("e1", InboxRig.RECEIVED)));
        var deriving = new Deriving(rig.database, rig.vault, journal, rig.parties, rig.engine);

        rig.database.write(handle -> handle.execute("alter table keyset rename to gone"));
        assertThatThrownBy(() -> deriving.next(64, 100)).isInstanceOf(StoreException.class);
        assertThat(rig.rows("delivery_problem")).isZero();

        rig.database.write(handle -> handle.execute("alter table gone rename to keyset"));
        assertThat(deriving.next(64, 100).orElseThrow().events()).hasSize(1);
        assertThat(rig.rows("delivery_problem")).isZero();
    }

    @Test
    void whatCouldNotBeReadIsDerivedOnceTheKeysChange() {
        var damaged = damaged();

        mend(damaged, "e1", InboxRig.RECEIVED);
        rotate(rig.vault);

        await().untilAsserted(() -> assertThat(rig.rows("delivery_problem")).isZero());
        assertThat(rig.rows("event")).isEqualTo(1);
        assertThat(rig.rows("run")).isEqualTo(1);
        assertThat(rig.whole(1).orElseThrow().event().id()).isEqualTo("e1");
    }

    @Test
    void whatCouldNotBeReadIsDerivedAtTheNextStart() {
        mend(damaged(), "e1", InboxRig.RECEIVED);
        rig.close();

        open(new InboxRig(store, folder));

        await().untilAsserted(() -> assertThat(rig.rows("delivery_problem")).isZero());
        assertThat(rig.rows("event")).isEqualTo(1);
    }

    @Test
    void whatStillCannotBeReadHoldsUpNoneOfThoseThatCan() {
        mend(damaged(41), "e1", InboxRig.RECEIVED);
        rotate(rig.vault);

        await().untilAsserted(() -> assertThat(rig.rows("delivery_problem")).isEqualTo(40));
        assertThat(rig.rows("delivery")).isEqualTo(41);
        rig.post("e2");
        assertThat(rig.rows("event")).isEqualTo(2);
    }

    @Test
    void whatComesLateQueuesBehindWhatCameAfterIt() {
        var damaged = damaged();
        rig.post("newer");

        mend(damaged, "older", InboxRig.RECEIVED.minusSeconds(60));
        rotate(rig.vault);

        await().untilAsserted(() -> assertThat(rig.rows("event")).isEqualTo(2));
        assertThat(rig.whole(2).orElseThrow().event().id()).isEqualTo("older");
        assertThat(rig.rows("run mine join run late on late.lane = mine.lane and late.id > mine.id"
                        + " and late.event_seq = 2 and mine.event_seq = 1"))
                .isEqualTo(1);
    }

    @Test
    void whatItsSenderSentAgainMeanwhileIsNotDerivedTwice() {
        var damaged = damaged();
        rig.post("e1");

        mend(damaged, "e1", InboxRig.RECEIVED);
        rotate(rig.vault);

        await().untilAsserted(() -> assertThat(rig.rows("delivery_problem")).isZero());
        assertThat(rig.rows("event")).isEqualTo(1);
        assertThat(rig.rows("delivery")).isEqualTo(1);
    }

    @Test
    void ofTwoNodesThatTryAgainOneDerivesIt() {
        var damaged = damaged();
        rig.parties.forgetting = event -> {
            rig.database.write(handle -> handle.execute("delete from delivery_problem"));
            return Optional.empty();
        };

        mend(damaged, "e1", InboxRig.RECEIVED);
        rotate(rig.vault);

        await().until(() -> rig.rows("delivery_problem") == 0);
        rig.post("e2");
        assertThat(rig.rows("event where delivery_seq = " + damaged)).isZero();
        assertThat(rig.rows("delivery where seq = " + damaged)).isEqualTo(1);
    }

    private long damaged() {
        return damaged(1);
    }

    /** @return the last of them */
    private long damaged(int many) {
        long last = rig.database.write(handle -> {
            var first = new Counter("delivery").take(handle, many);
            for (var seq = first; seq < first + many; seq++) {
                handle.execute("insert into delivery (seq, received_at, sealed) values (?, 0, ?)", seq, new byte[1]);
            }
            return first + many - 1;
        });
        await().until(() -> rig.rows("delivery_problem where delivery_seq = " + last) == 1);
        return last;
    }

    private void mend(long delivery, String event, Instant occurredAt) {
        var packed = parcel(event, occurredAt).packed();
        rig.database.write(handle -> handle.execute(
                "update delivery set sealed = ? where seq = ?",
                rig.vault.seal(packed, SealedColumn.DELIVERY.cell(delivery)),
                delivery));
    }

    private static Parcel parcel(String event, Instant occurredAt) {
        var told = Event.of(event, "meeting.ended", InboxRig.event(event, "{}").subject(), occurredAt, "{}")
                .orderedBy("meeting-1");
        return Parcel.of(new Arrival("zoom", "", "event", InboxRig.delivery("{}", Map.of()), List.of(told)));
    }

    private void rotate(Vault vault) {
        try (var keys = new KeyRotation(vault, rig.database, Clock.systemUTC(), Duration.ZERO)) {
            keys.rotate();
        }
    }
}
