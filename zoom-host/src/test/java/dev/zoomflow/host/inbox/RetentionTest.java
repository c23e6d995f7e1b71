package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@SuppressWarnings("NullAway.Init")
@OnEachStore
class RetentionTest {
    private static final Instant LATER = InboxRig.RECEIVED.plus(Duration.ofDays(31));
    private static final Duration MONTH = Duration.ofDays(30);
    private static final long PLENTY = 1L << 40;
    private static final String LARGE = "x".repeat(100_000);

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(store, folder);
        rig.parties.shared(delivery -> InboxRig.accepted(delivery.text())).deliverTo("con_a", "p:Handler");
        rig.database.<Object>write(handle -> {
            handle.execute("insert into connection (id, type, auth_type, name, owner, state, status_text, status_since,"
                    + " created_at) values ('con_a', 'zoom', '', '', '', 'OK', '', 0, 0)");
            return handle.execute(
                    "insert into handler_switch (connection_id, handler, is_on) values ('con_a', 'p:Handler', 1)");
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static long expire(Database database, Instant now, Duration age, long bytes) {
        return new Expiry(database, Clock.fixed(now, ZoneOffset.UTC), age, bytes).run();
    }

    private void finishRuns() {
        rig.database.write(handle -> handle.execute("update run set state = 'DONE', finished_at = 1"));
    }

    private void receive(int events) {
        for (int i = 0; i < events; i++) {
            rig.send("event", java.util.Optional.empty(), InboxRig.delivery("e" + i, java.util.Map.of()));
        }
        rig.settle();
    }

    @Test
    void whatIsOldGoesWithItsEventRoutesAndRuns() {
        receive(3);
        finishRuns();

        assertThat(expire(rig.database, LATER, MONTH, PLENTY)).isEqualTo(3);
        assertThat(rig.rows("delivery") + rig.rows("event") + rig.rows("route") + rig.rows("run"))
                .isZero();
    }

    @Test
    void whatIsNotOldStays() {
        receive(3);
        finishRuns();

        assertThat(expire(rig.database, LATER, Duration.ofDays(60), PLENTY)).isZero();
    }

    @Test
    void whatHasAnOpenRunStaysHoweverOld() {
        receive(3);

        assertThat(expire(rig.database, LATER, MONTH, 1)).isZero();
        assertThat(rig.rows("run")).isEqualTo(3);
    }

    @Test
    void whatWaitsForAHandlerThatIsSwitchedOffGoesWhenItIsOld() {
        receive(3);
        rig.database.write(handle -> handle.execute("update handler_switch set is_on = 0"));

        assertThat(expire(rig.database, InboxRig.RECEIVED, MONTH, PLENTY)).isZero();
        assertThat(expire(rig.database, LATER, MONTH, PLENTY)).isEqualTo(3);
    }

    @Test
    void whatADeletedConnectionLeftGoesWhenItIsOldUnlessItRuns() {
        receive(3);
        rig.database.write(handle -> handle.execute("delete from connection"));
        rig.database.write(handle ->
                handle.execute("update run set state = 'RUNNING' where event_seq = (select min(seq) from event)"));

        assertThat(expire(rig.database, LATER, MONTH, PLENTY)).isEqualTo(2);
        assertThat(rig.rows("run")).isEqualTo(1);
    }

    @Test
    void whatIsNotDerivedYetStaysHoweverOld() {
        rig.database.write(handle -> handle.execute("alter table route rename to gone"));
        rig.send("event", java.util.Optional.empty(), InboxRig.delivery("e1", java.util.Map.of()));

        assertThat(expire(rig.database, LATER, MONTH, 1)).isZero();
        assertThat(rig.rows("delivery")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadStaysHoweverOld() {
        receive(3);
        finishRuns();
        rig.database.write(handle -> handle.execute("delete from event where delivery_seq = 1"));
        rig.database.write(handle -> handle.execute(
                "insert into delivery_problem (delivery_seq, problem) values (1, 'sealed with another key')"));

        assertThat(expire(rig.database, LATER, MONTH, 1)).isEqualTo(2);
        assertThat(rig.rows("delivery_problem")).isEqualTo(1);
    }

    @Test
    void theOldestGoWhenTheRoomIsNeeded() {
        receive(450);
        finishRuns();
        var half = 200_000L;

        var gone = expire(rig.database, InboxRig.RECEIVED, MONTH, half);

        assertThat(gone).isBetween(100L, 349L);
        assertThat(rig.rows("delivery where seq <= " + gone)).isZero();
        assertThat(rig.rows("event")).isEqualTo(450 - gone);
        assertThat(expire(rig.database, InboxRig.RECEIVED, MONTH, half)).isZero();
    }

    @Test
    void oneRunThatWaitsForAPersonCostsNothingOfWhatIsStillWithinTheRoom() {
        receive(150);
        finishRuns();
        rig.database.write(handle -> handle.execute("update run set state = 'PARKED', finished_at = null"
                + " where event_seq = (select min(seq) from event)"));
        var half = 66_000L;
        expire(rig.database, InboxRig.RECEIVED, MONTH, half);
        var kept = rig.rows("event");

        assertThat(kept).isBetween(20L, 120L);
        assertThat(expire(rig.database, InboxRig.RECEIVED, MONTH, half)).isZero();
        assertThat(rig.rows("event")).isEqualTo(kept);
    }

    @Test
    void aFewLargeOnesDoNotMakeRoomThatIsNotNeeded() {
        receive(250);
        rig.parties.sharedAnew(delivery ->
                DeliveryResult.accepted(InboxRig.event(delivery.text().substring(LARGE.length()), "{\"n\":1}")));
        for (int i = 0; i < 3; i++) {
            rig.send("event", java.util.Optional.empty(), InboxRig.delivery(LARGE + "large" + i, java.util.Map.of()));
        }
        rig.settle();
        finishRuns();

        assertThat(expire(rig.database, InboxRig.RECEIVED, MONTH, 800_000)).isZero();
    }
}
