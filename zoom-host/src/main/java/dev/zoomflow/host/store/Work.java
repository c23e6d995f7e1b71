package dev.zoomflow.host.store;

import dev.zoomflow.host.thread.OnBehalf;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** One write, from the thread that made it and asks for it to the one that does it. */
final class Work<T> {
    /** The bits of a result code of SQLite that the extended codes leave as they are. */
    private static final int PRIMARY = 0xff;

    private final Thread asking = Thread.currentThread();
    private final String person = OnBehalf.person();
    private final HandleCallback<T, RuntimeException> callback;
    private final boolean alongside;
    private volatile boolean hurried;
    private @Nullable T result;
    private @Nullable Throwable failure;
    /** Whoever sees it sees the outcome. */
    private volatile boolean done;

    /**
     * @param hurried whether the thread that asks would rather do it itself than wait for another to
     * @param alongside whether it may be undone and done again, and changes nothing that is {@linkplain ReadBefore kept}
     */
    Work(HandleCallback<T, RuntimeException> callback, boolean hurried, boolean alongside) {
        this.callback = callback;
        this.hurried = hurried;
        this.alongside = alongside;
    }

    /** Keeps what comes of it; its transaction is yet to be committed. */
    void run(Handle handle) {
        failure = null;
        try {
            result = OnBehalf.of(person, () -> callback.withHandle(handle));
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    boolean isAlongside() {
        return alongside;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** And not because of a constraint. */
    boolean hasFailedInTheDatabase() {
        return failures().anyMatch(code -> code != SQLiteErrorCode.SQLITE_CONSTRAINT.code);
    }

    boolean hasMetAReadOnlyFile() {
        return failures().anyMatch(code -> code == SQLiteErrorCode.SQLITE_READONLY.code);
    }

    private Stream<Integer> failures() {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getErrorCode() & PRIMARY);
    }

    /** @param commit what went wrong with the transaction; null: it is committed */
    void end(@Nullable Throwable commit) {
        if (failure == null) {
            failure = commit;
        }
        done = true;
    }

    /** Waits until woken or longer; only the thread that asks. An interruption is for later. */
    void await() {
        var interrupted = Thread.interrupted();
        LockSupport.park(this);
        if (interrupted) {
            asking.interrupt();
        }
    }

    /** Leaves it to others for so long, or until the thread is to stop; only the thread that asks. Then it is in a hurry. */
    void awaitUnhurried(long nanos) {
        var end = System.nanoTime() + nanos;
        for (var left = nanos; left > 0 && !done && !asking.isInterrupted(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        hurried = true;
    }

    boolean isHurried() {
        return hurried;
    }

    /** It is done, or may be done by the thread that asks. */
    void wake() {
        LockSupport.unpark(asking);
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
