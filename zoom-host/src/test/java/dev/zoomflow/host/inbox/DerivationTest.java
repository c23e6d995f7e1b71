package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the thread that derives goes on. */
@SuppressWarnings("NullAway.Init")
class DerivationTest {
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
    void aStepThatTookLongIsFollowedByNoRestManyTimesAsLong() {
        rig.inbox.close();
        var journal = new Journal(rig.database, rig.vault);
        rig.parties.forgetting = event -> {
            if (event.id().equals("e1")) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
                journal.append(List.of(parcel("e2")));
            }
            return Optional.empty();
        };
        journal.append(List.of(parcel("e1")));

        try (var derivation = derivation(journal)) {
            derivation.start();
            await().until(() -> rig.rows("event") == 1);
            await().atMost(15, TimeUnit.SECONDS).until(() -> rig.rows("event") == 2);
        }
    }

    @Test
    void whatCannotBeDerivedIsNotTriedAnewWithEveryDeliveryThatComes() {
        var trials = new AtomicInteger();
        rig.parties.forgetting = event -> {
            trials.addAndGet(event.id().equals("e0") ? 1 : 0);
            return Optional.empty();
        };
        rig.database.write(handle -> handle.execute("alter table run rename to gone"));

        var start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            rig.send("event", Optional.empty(), InboxRig.delivery("e" + i, Map.of()));
        }
        await().until(() -> trials.get() > 0);
        var seconds = (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertThat(trials).hasValueLessThan(3 + seconds);

        rig.database.write(handle -> handle.execute("alter table gone rename to run"));
        rig.settle();
        assertThat(rig.rows("run")).isEqualTo(200);
    }

    @Test
    void whatACrashLeftIsKnownToBeLeftAndWhatAnotherNodeDerivesIsNot() {
        rig.inbox.close();
        var journal = new Journal(rig.database, rig.vault);
        journal.append(List.of(parcel("e1"), parcel("e2"), parcel("e3")));
        var afterTheCrash = new Journal(rig.database, rig.vault);
        var mine = new Deriving(rig.database, rig.vault, afterTheCrash, rig.parties, rig.engine);
        var others = new Deriving(rig.database, rig.vault, journal, rig.parties, rig.engine);

        mine.next(2, 100);
        assertThat(mine.left()).isEqualTo(1);

        journal.append(List.of(parcel("e4")));
        others.next(64, 100);
        assertThat(mine.next(64, 100)).isEmpty();
        assertThat(mine.left()).isZero();
        assertThat(others.left()).isZero();
    }

    /** After its first step it is to rest nine times as long as that took. */
    private Derivation derivation(Journal journal) {
        var deriving = new Deriving(rig.database, rig.vault, journal, rig.parties, rig.engine);
        var rereading = new Rereading(rig.database, rig.vault, journal, deriving);
        var rests = new AtomicInteger(9);
        return new Derivation(deriving, rereading, () -> rests.getAndSet(0), stored -> {});
    }

    private static Parcel parcel(String id) {
        var event = InboxRig.event(id, "{}");
        return Parcel.of(new Arrival("zoom", "", "event", InboxRig.delivery("{}", Map.of()), List.of(event)));
    }
}
