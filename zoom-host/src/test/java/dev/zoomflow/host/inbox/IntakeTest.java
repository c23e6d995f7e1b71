package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Delivery;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How what many received is put together for the disk. */
class IntakeTest {
    private static final Parcel PARCEL = Parcel.of(new Arrival(
            "zoom",
            "",
            "webhook",
            Delivery.of("POST", URI.create("http://localhost/"), Map.of(), new byte[10], Instant.EPOCH),
            List.of()));

    private final AtomicInteger groups = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private final Intake intake = new Intake(this::append, () -> {});

    @AfterEach
    void close() {
        intake.close();
    }

    private void append(List<Parcel> group) {
        groups.incrementAndGet();
        written.addAndGet(group.size());
    }

    private void add() {
        intake.add(
                List.of(PARCEL), Runnable::run, outcome -> stored.addAndGet(outcome == Intake.Outcome.STORED ? 1 : 0));
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
}
