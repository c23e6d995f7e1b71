package dev.zoomflow.host.store;

import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/** One write, from the thread that asks for it to the one that does it. Guarded by the writer's lock. */
final class Work<T> {
    private final HandleCallback<T, RuntimeException> callback;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean done;

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
        done = true;
        if (failure == null) {
            failure = commit;
        }
    }

    boolean isDone() {
        return done;
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
