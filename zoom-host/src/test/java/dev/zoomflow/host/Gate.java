package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where a {@link Sluice} holds what goes one way: after so many bytes, until it is opened. */
final class Gate {
    enum Way {
        THERE,
        BACK
    }

    private final Way way;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch passed = new CountDownLatch(1);
    private int allowed;
    private volatile boolean dropped;

    Gate(Way way, int allowed) {
        this.way = way;
        this.allowed = allowed;
    }

    Way way() {
        return way;
    }

    /** How many of these bytes may pass. */
    synchronized int take(int bytes) {
        var taken = Math.min(allowed, bytes);
        allowed -= taken;
        return taken;
    }

    /** @return whether what is held may go on */
    boolean await() {
        reached.countDown();
        try {
            opened.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !dropped;
    }

    void open() {
        opened.countDown();
    }

    void drop() {
        dropped = true;
        opened.countDown();
    }

    void passed() {
        passed.countDown();
    }

    /** Until something is held here. */
    void awaitHeld() {
        await(reached);
    }

    /** Until what was held has gone on whole. */
    void awaitPassed() {
        await(passed);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
