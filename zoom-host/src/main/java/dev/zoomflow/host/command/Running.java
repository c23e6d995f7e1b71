package dev.zoomflow.host.command;

import dev.zoomflow.host.Host;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the program up until it is asked to stop, and lets it stop in order. */
final class Running {
    private static final int PATIENCE_SECONDS = 20;

    private Running() {}

    /** Returns when the JVM is going down; the JVM waits until {@code host} is closed. */
    static int untilStopped(Host host) throws InterruptedException {
        var stop = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop.countDown();
                            host.awaitClosed(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        },
                        "stop"));
        stop.await();
        return 0;
    }
}
