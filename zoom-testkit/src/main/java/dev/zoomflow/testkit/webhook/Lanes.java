package dev.zoomflow.testkit.webhook;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One thread for each subscription: its events go out in order, and a slow endpoint delays only its own. */
final class Lanes implements AutoCloseable {
    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = Executors.defaultThreadFactory().newThread(task);
        thread.setName("zoom-simulator-" + thread.getName());
        thread.setDaemon(true);
        return thread;
    };

    private final Map<String, ThreadPoolExecutor> lanes = new HashMap<>();
    private final AtomicLong underWay = new AtomicLong();
    private boolean closed;

    synchronized void run(String lane, Runnable action) {
        if (closed) {
            return;
        }
        underWay.incrementAndGet();
        lanes.computeIfAbsent(lane, key -> executor()).execute(() -> {
            try {
                action.run();
            } finally {
                end();
            }
        });
    }

    private static ThreadPoolExecutor executor() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DAEMONS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Waits until nothing is under way; false when that takes longer. */
    synchronized boolean awaitIdle(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (underWay.get() > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void end() {
        if (underWay.decrementAndGet() == 0) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        lanes.values().forEach(lane -> lane.shutdownNow().forEach(waiting -> end()));
    }
}
