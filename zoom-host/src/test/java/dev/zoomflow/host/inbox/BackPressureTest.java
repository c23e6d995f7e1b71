package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A store that does not go on while Zoom does: what waits is bounded, and whoever finds no room is to come again. */
@OnEachStore
class BackPressureTest {
    private static final String MIB = "x".repeat(1 << 20);
    /** MiB, less what each has beside its body. */
    private static final int MOST_WAITING = 15;

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch storeGoesOn = new CountDownLatch(1);

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(store, folder);
        rig.parties
                .shared(delivery -> InboxRig.accepted(delivery.text().substring(MIB.length())))
                .deliverTo("con_a", "p:Handler");
    }

    @AfterEach
    void close() {
        storeGoesOn.countDown();
        rig.close();
    }

    @Test
    void whoFindsNoRoomIsToldToComeAgainAndAllBeforeHimAreStoredWhenTheStoreGoesOn() throws Exception {
        var holder = Executors.newSingleThreadExecutor();
        try {
            var held = new CountDownLatch(1);
            var holding = holder.submit(() -> rig.database.write(handle -> hold(handle, held)));
            held.await();

            var taken = sendUntilOneIsAnswered();

            assertThat(taken).isBetween(MOST_WAITING, 2 * MOST_WAITING);
            assertThat(rig.inbox.waiting()).isEqualTo(taken);
            assertThat(answers).containsExactly(Answer.later("too much waits for the store"));
            assertThat(answers.remove().headers()).containsEntry("Retry-After", "5");
            storeGoesOn.countDown();
            holding.get();
            await().until(() -> answers.size() == taken);
            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(rig.post(MIB + "e" + taken).status()).isEqualTo(200);
            assertThat(List.of(rig.rows("delivery"), rig.rows("event"), rig.rows("run")))
                    .containsOnly(taken + 1L);
        } finally {
            storeGoesOn.countDown();
            holder.shutdownNow();
        }
    }

    /** Until the test lets the store go on nobody can append a delivery. */
    private int hold(Handle handle, CountDownLatch held) {
        var rows = handle.execute("update counter set value = value where name = 'delivery'");
        held.countDown();
        try {
            storeGoesOn.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
        return rows;
    }

    /** @return how many were taken before */
    private int sendUntilOneIsAnswered() {
        var sent = 0;
        while (answers.isEmpty() && sent <= 3 * MOST_WAITING) {
            var delivery = InboxRig.delivery(MIB + "e" + sent, Map.of());
            rig.inbox.receive("zoom", "event", Optional.empty(), delivery, Runnable::run, answers::add);
            sent++;
        }
        return sent - 1;
    }
}
