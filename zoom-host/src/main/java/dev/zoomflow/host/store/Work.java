package dev.zoomflow.host.store;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/** One write, from the thread that asks for it to the one that does it. Guarded by the writer's lock until it has ended. */
final class Work<T> {
    private final HandleCallback<T, RuntimeException> callback;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    Work(HandleCallback<T, RuntimeException> callback) {
        this.callback = callback;
    }

    /** Keeps what comes of it; its transaction is yet to be committed. */
    void run(Handle handle) {
        try {
            result = callback.withHandle(handle);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** @param commit what went wrong with the transaction; null: it is committed */
    void end(@Nullable Throwable commit) {
        if (failure == null) {
            failure = commit;
        }
        ended.countDown();
    }

    boolean isDone() {
        return ended.getCount() == 0;
    }

    /** Waits without the writer's lock. @return false if it has not ended by then, or the thread is to stop */
    boolean awaitEnd(long nanos) {
        try {
            return ended.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    T result() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return Objects.requireNonNull(result, "a write returns something");
    }
}
