package dev.zoomflow.host.engine;

import dev.zoomflow.host.thread.Daemon;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Watches attempts: interrupts them at their time-out, and tells of those that do not end then. */
final class Watch implements AutoCloseable {
    private final Duration timeOut;
    private final Duration grace;
    private final Map<Attempt, Boolean> attempts = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Daemon.factory("run-watch"));

    Watch(EngineSettings settings) {
        this.timeOut = settings.timeOut();
        this.grace = settings.grace();
        timer.setRemoveOnCancelPolicy(true);
    }

    /** @param onStuck called on the watch's thread with the stack of a thread that outlives its interruption */
    Attempt begin(BiConsumer<Attempt, StackTraceElement[]> onStuck) {
        var attempt = new Attempt(Thread.currentThread(), onStuck);
        attempts.put(attempt, true);
        attempt.remindAfter(timeOut, attempt::expire);
        return attempt;
    }

    /** Asks all attempts to stop. */
    void cancelAll() {
        attempts.keySet().forEach(Attempt::cancel);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    final class Attempt implements AutoCloseable {
        private final Thread thread;
        private final BiConsumer<Attempt, StackTraceElement[]> onStuck;
        private final AtomicBoolean stop = new AtomicBoolean();
        private boolean ended;
        private boolean expired;
        private Optional<Future<?>> reminder = Optional.empty();

        private Attempt(Thread thread, BiConsumer<Attempt, StackTraceElement[]> onStuck) {
            this.thread = thread;
            this.onStuck = onStuck;
        }

        AtomicBoolean stop() {
            return stop;
        }

        private synchronized void remindAfter(Duration wait, Runnable reaction) {
            if (!ended && !timer.isShutdown()) {
                reminder = Optional.of(timer.schedule(reaction, wait.toMillis(), TimeUnit.MILLISECONDS));
            }
        }

        private synchronized void cancel() {
            if (!ended) {
                stop.set(true);
                thread.interrupt();
            }
        }

        private synchronized void expire() {
            if (!ended) {
                expired = true;
                cancel();
                remindAfter(grace, this::tell);
            }
        }

        private void tell() {
            if (!hasEnded()) {
                onStuck.accept(this, thread.getStackTrace());
            }
        }

        synchronized boolean hasEnded() {
            return ended;
        }

        synchronized boolean timedOut() {
            return expired;
        }

        /** The attempt is over; its thread is not interrupted any more. */
        @Override
        public void close() {
            synchronized (this) {
                ended = true;
                reminder.ifPresent(future -> future.cancel(false));
            }
            attempts.remove(this);
            // what interrupted the handler must not interrupt the settling
            Thread.interrupted();
        }
    }
}
