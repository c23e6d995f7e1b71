package dev.zoomflow.testkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);

    private final Lanes lanes = new Lanes();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void whatWaitsForItsTurnIsNotDoneOnceTheyAreClosedAndNobodyWaitsForIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        lanes.run("a", () -> {
            begun.countDown();
            untilInterrupted();
            done.add("first");
        });
        lanes.run("a", () -> done.add("second"));
        begun.await();

        lanes.close();

        assertThat(lanes.awaitIdle(PATIENCE)).isTrue();
        assertThat(done).containsExactly("first");
    }

    @Test
    void nothingNewIsDoneOnceTheyAreClosed() {
        lanes.close();

        lanes.run("a", () -> done.add("late"));

        assertThat(lanes.awaitIdle(PATIENCE)).isTrue();
        assertThat(done).isEmpty();
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await(PATIENCE / 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
