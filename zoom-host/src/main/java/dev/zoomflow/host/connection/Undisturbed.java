package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.thread.Daemon;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Brings to its end what must not stop in the middle: a service that was asked for new tokens may have ended the old ones,
 * so its answer has to be stored, whoever does not want to wait for it any more. Any thread.
 */
final class Undisturbed {
    private final Set<FutureTask<?>> underway = ConcurrentHashMap.newKeySet();

    /**
     * Does it on a thread that nobody interrupts.
     *
     * @throws ConnectionException {@code UNAVAILABLE} if the caller is told to stop; what has begun goes on
     */
    <T> T call(Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
        var task = new FutureTask<T>(work::get);
        underway.add(task);
        Daemon.thread("renewal", () -> run(task)).start();
        try {
            return task.get();
        } catch (InterruptedException leaves) {
            Thread.currentThread().interrupt();
            throw stopped();
        } catch (ExecutionException thrown) {
            throw asItWas(Objects.requireNonNullElse(thrown.getCause(), thrown));
        }
    }

    private void run(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            underway.remove(task);
        }
    }

    private static ConnectionException stopped() {
        return new ConnectionException(
                Failure.UNAVAILABLE, "new tokens were not waited for: the caller was told to stop");
    }

    private static RuntimeException asItWas(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    /** @return false if something is still under way after that time */
    boolean awaitQuiet(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!underway.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        return underway.isEmpty();
    }
}
