package dev.zoomflow.testkit.http;

import java.time.Duration;

/** Waiting that ends when the server is closed. */
public final class Pause {
    private Pause() {}

    /** False where the server was closed before the time was over. */
    public static boolean of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
