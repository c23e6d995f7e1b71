package dev.zoomflow.testkit.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that is over for all when somebody ends it, or when the server is closed. Thread-safe. */
public final class Pause {
    private final CountDownLatch ended = new CountDownLatch(1);

    /** False where the server was closed meanwhile. */
    public boolean of(Duration duration) {
        try {
            var unused = ended.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nobody waits any longer. */
    public void end() {
        ended.countDown();
    }
}
