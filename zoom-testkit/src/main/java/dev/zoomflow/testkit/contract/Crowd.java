package dev.zoomflow.testkit.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many threads that begin together. */
final class Crowd {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Crowd() {}

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "contract");
        thread.setDaemon(true);
        return thread;
    }

    /** What each of them got, in their order; what one of them threw. */
    static <T> List<T> of(int size, Clause clause, IntFunction<Callable<T>> work) {
        var threads = Executors.newFixedThreadPool(size, Crowd::thread);
        try {
            var ready = new CountDownLatch(size);
            var started = new ArrayList<Future<T>>();
            for (int i = 0; i < size; i++) {
                var own = work.apply(i);
                started.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return own.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : started) {
                results.add(result(clause, one));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a call gives that must not take for ever. */
    static <T> T result(Clause clause, Future<T> call) {
        try {
            return call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError told) {
                throw told;
            }
            throw clause.broken("one of many threads failed with " + failed.getCause());
        } catch (TimeoutException stuck) {
            throw clause.broken("nothing came back within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
