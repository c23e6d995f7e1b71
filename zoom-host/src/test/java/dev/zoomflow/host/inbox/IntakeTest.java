package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Delivery;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How what many received is put together for the disk. */
class IntakeTest {
    private static final Parcel PARCEL = parcel(10);
    private static final int MIB = 1 << 20;

    private final AtomicInteger groups = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger withoutRoom = new AtomicInteger();
    private volatile CountDownLatch disk = new CountDownLatch(0);
    private final Intake intake = new Intake(this::append, () -> {});

    @AfterEach
    void close() {
        disk.countDown();
        intake.close();
    }

    private static Parcel parcel(int bytes) {
        return Parcel.of(new Arrival(
                "zoom",
                "",
                "webhook",
                Delivery.of("POST", URI.create("http://localhost/"), Map.of(), new byte[bytes], Instant.EPOCH),
                List.of()));
    }

    private void append(List<Parcel> group) {
        groups.incrementAndGet();
        try {
            if (disk.getCount() > 0) {
                disk.await();
            }
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
        written.addAndGet(group.size());
    }

    private void add() {
        add(PARCEL);
    }

    private void add(Parcel parcel) {
        intake.add(List.of(parcel), Runnable::run, outcome -> {
            stored.addAndGet(outcome == Intake.Outcome.STORED ? 1 : 0);
            withoutRoom.addAndGet(outcome == Intake.Outcome.NO_ROOM ? 1 : 0);
        });
    }

    private void add(int times, Parcel parcel) {
        for (int i = 0; i < times; i++) {
            add(parcel);
        }
    }

    /** One is being written, and nothing else waits, until the disk goes on. */
    private void standStill() {
        disk = new CountDownLatch(1);
        intake.start();
        add();
        await().until(() -> groups.get() == 1);
    }

    private void goesOn(int all) {
        disk.countDown();
        await().until(() -> stored.get() == all);
        assertThat(written).hasValue(all);
    }

    @Test
    void whatFollowsCloselyIsWrittenTogetherAndAllOfItIs() {
        var start = System.nanoTime();
        intake.start();
        for (int i = 0; i < 2_000; i++) {
            add();
            LockSupport.parkNanos(20_000);
        }

        await().until(() -> stored.get() == 2_000);
        var twoMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 2;
        assertThat(written).hasValue(2_000);
        assertThat(groups.longValue()).isBetween(2L, twoMillis + 2);
    }

    @Test
    void whoeverLeavesTheThreadInterruptedHoldsUpNothing() {
        intake.start();
        for (int i = 0; i < 100; i++) {
            intake.add(List.of(PARCEL), Runnable::run, outcome -> {
                stored.incrementAndGet();
                Thread.currentThread().interrupt();
            });
            LockSupport.parkNanos(100_000);
        }

        await().until(() -> stored.get() == 100);
    }

    @Test
    void whatWaitsWhenItIsClosedIsStillWritten() {
        intake.start();
        for (int i = 0; i < 1_000; i++) {
            add();
        }

        intake.close();

        assertThat(stored).hasValue(1_000);
    }

    @Test
    void whoComesWhenTooManyWaitIsToldSoAtOnceAndThoseBeforeHimAreWritten() {
        standStill();
        add(4096, PARCEL);
        assertThat(withoutRoom).hasValue(0);

        add(3, PARCEL);

        assertThat(withoutRoom).hasValue(3);
        assertThat(stored).hasValue(0);
        assertThat(intake.waiting()).isEqualTo(4097);
        goesOn(4097);
        add();
        await().until(() -> stored.get() == 4098);
    }

    @Test
    void whatIsTooLargeBesideAllThatWaitsFindsNoRoomAndAllBeforeItIsWritten() {
        var large = parcel(MIB);
        standStill();
        add(15, large);
        assertThat(withoutRoom).hasValue(0);

        add(2, large);
        add();

        assertThat(withoutRoom).hasValue(2);
        goesOn(17);
        add(15, large);
        await().until(() -> stored.get() == 32);
        assertThat(withoutRoom).hasValue(2);
    }

    @Test
    void whatIsLargerThanAllTheRoomIsTakenWhenNothingElseWaits() {
        standStill();

        add(2, parcel(17 * MIB));

        assertThat(withoutRoom).hasValue(1);
        goesOn(2);
    }

    @Test
    void whoeverFailsOnHisAnswerKeepsItFromNoOther() {
        Executor home = Runnable::run;
        standStill();
        intake.add(List.of(PARCEL), home, outcome -> {
            throw new AssertionError("a sender's defect");
        });
        intake.add(List.of(PARCEL), home, outcome -> stored.incrementAndGet());

        disk.countDown();

        await().until(() -> stored.get() == 2);
        assertThat(groups).hasValue(2);
    }

    @Test
    void aThreadThatTakesNoAnswersKeepsThemFromNoOther() {
        standStill();
        for (int i = 0; i < 10; i++) {
            var refused = "no thread can be made " + i;
            Executor home = work -> {
                throw new AssertionError(refused);
            };
            intake.add(List.of(PARCEL), home, outcome -> {});
            add();
        }

        disk.countDown();

        await().until(() -> stored.get() == 11);
        assertThat(groups).hasValue(2);
    }
}
