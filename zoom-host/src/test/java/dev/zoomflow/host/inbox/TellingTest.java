package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTest {
    private static final int SENDERS = 20;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private InboxRig rig;

    private final AtomicInteger errands = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();

    private final Executor home = errand -> {
        errands.incrementAndGet();
        errand.run();
    };

    @BeforeEach
    void open() {
        rig = new InboxRig(TestStore.SQLITE, folder);
        rig.parties.shared(delivery -> InboxRig.accepted(delivery.text()));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void sendersWhoseDeliveriesWereStoredTogetherAreToldInOneGo() throws InterruptedException {
        whileTheStoreIsBusy(() -> {
            for (int i = 0; i < SENDERS; i++) {
                send(i, answer -> acknowledged.addAndGet(answer.status() == 200 ? 1 : 0));
            }
        });

        await().untilAsserted(() -> assertThat(acknowledged).hasValue(SENDERS));
        // those that came before the store was seen to be busy, and the others
        assertThat(errands.get()).isBetween(1, 2);
    }

    @Test
    void aSenderWhoCannotBeToldHoldsUpNoOther() throws InterruptedException {
        whileTheStoreIsBusy(() -> {
            for (int i = 0; i < SENDERS; i++) {
                send(i, answer -> {
                    throw new IllegalStateException("hung up");
                });
            }
        });
        send(SENDERS, answer -> acknowledged.incrementAndGet());

        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    @Test
    void aSenderWhoLeavesTheThreadInterruptedHoldsUpNoOther() {
        send(0, Runnable::run, answer -> Thread.currentThread().interrupt());
        send(1, answer -> acknowledged.incrementAndGet());
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));

        send(2, answer -> acknowledged.addAndGet(answer.status() == 200 ? 1 : 0));

        await().untilAsserted(() -> assertThat(acknowledged).hasValue(2));
    }

    @Test
    void aSenderWhoseThreadIsGoneHoldsUpNoOther() {
        Executor gone = errand -> {
            throw new RejectedExecutionException("stopped");
        };
        send(0, gone, answer -> acknowledged.incrementAndGet());
        send(1, answer -> acknowledged.incrementAndGet());

        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    private void whileTheStoreIsBusy(Runnable work) throws InterruptedException {
        var busy = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        var writer = new Thread(() -> rig.database.write(handle -> {
            busy.countDown();
            awaitUninterrupted(enough);
            return 0;
        }));
        writer.start();
        busy.await();
        work.run();
        enough.countDown();
        writer.join();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void send(int number, Sender told) {
        send(number, home, told);
    }

    private void send(int number, Executor home, Sender told) {
        var sender = new Sender() {
            @Override
            public void tell(Answer answer) {
                told.tell(answer);
            }

            @Override
            public Executor home() {
                return home;
            }
        };
        var delivery = InboxRig.delivery("{\"n\":" + number + "}", Map.of());
        rig.inbox.receive("zoom", "event", Optional.empty(), delivery, Runnable::run, sender);
    }
}
