package dev.zoomflow.host.thread;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what may hang on a thread that ends afterwards, while the caller waits. */
public final class Apart {
    private Apart() {}

    /**
     * What is not through in time, or not waited for because the caller is interrupted, is interrupted and left alone.
     *
     * @param name the thread's
     */
    public static <T> T call(String name, Duration patience, Callable<T> work)
            throws ExecutionException, TimeoutException, InterruptedException {
        var task = new FutureTask<>(work);
        var thread = Daemon.thread(name, task);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException left) {
            thread.interrupt();
            throw left;
        }
    }
}
