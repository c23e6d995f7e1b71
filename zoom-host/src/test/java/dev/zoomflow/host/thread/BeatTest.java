package dev.zoomflow.host.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BeatTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void aTurnThatFailsIsFollowedByTheNext() {
        goesOnAfter(() -> {
            throw new IllegalStateException("a defect");
        });
    }

    @Test
    void anErrorEndsItNoMoreThanAnException() {
        goesOnAfter(() -> {
            throw new OutOfMemoryError("as a handler may cause it");
        });
    }

    private void goesOnAfter(Runnable failure) {
        try (var beat = new Beat("failing")) {
            beat.nowAndEvery(Duration.ofMillis(1), () -> {
                turns.incrementAndGet();
                failure.run();
            });
            await().until(() -> turns.get() > 2);
        }
    }

    @Test
    void whatIsAskedForSoonIsDoneAlthoughItFailedBefore() {
        try (var beat = new Beat("failing")) {
            beat.soon(() -> {
                throw new IllegalStateException("a defect");
            });
            beat.soon(turns::incrementAndGet);
            await().until(() -> turns.get() == 1);
        }
    }

    @Test
    void endingWaitsForTheTurnThatHasBegunAndBeginsNoOther() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        try (var beat = new Beat("ending")) {
            beat.soon(() -> {
                begun.countDown();
                interrupted.set(!waited(goOn));
                turns.incrementAndGet();
            });
            begun.await();
            assertThat(beat.end(Duration.ofMillis(1))).isFalse();
            beat.soon(turns::incrementAndGet);
            goOn.countDown();
            assertThat(beat.end(LONG)).isTrue();
        }
        assertThat(turns).hasValue(1);
        assertThat(interrupted).isFalse();
    }

    @Test
    void closingInterruptsTheTurnThatHasBegun() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var beat = new Beat("closing");
        beat.soon(() -> {
            begun.countDown();
            interrupted.set(!waited(new CountDownLatch(1)));
        });
        begun.await();

        beat.close();

        assertThat(beat.end(LONG)).isTrue();
        assertThat(interrupted).isTrue();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
