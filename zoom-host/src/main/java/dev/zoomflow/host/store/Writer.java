package dev.zoomflow.host.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes. Whoever comes while another writes waits; the first of those who wait then does the work of
 * all of them, one after another, in one transaction with one sync. A work that throws is undone alone; if it was the database
 * that threw, the connection is not used again: it may have been opened while the file was read-only. Who writes hands on before
 * it tells the others that their work is done, so that the next sync does not wait for them to wake up.
 */
final class Writer implements AutoCloseable {
    private static final int MOST_TOGETHER = 64;
    private static final int LOG_TRIALS = 40;
    private static final long LOG_PAUSE_NANOS = 50_000_000;
    /** Longer than from one commit of a busy inbox to its next. */
    private static final long UNHURRIED_NANOS = 5_000_000;

    private final DataSource source;
    private final OpenedFile file;
    private final Checkpoints checkpoints;
    private final Runnable closeReaders;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();
    private Optional<Session> connected = Optional.empty();
    private boolean closed;

    /** @param closeReaders closes those that nobody uses */
    Writer(DataSource source, OpenedFile file, Runnable closeReaders) {
        this.source = source;
        this.file = file;
        this.closeReaders = closeReaders;
        this.checkpoints = new Checkpoints(source, file, this::whileNobodyWrites);
        checkpoints.start();
    }

    /** The work may be done by another thread than the caller's, which waits for it. */
    <T> T write(HandleCallback<T, RuntimeException> callback) {
        return finish(asked(new Work<>(callback, true, false)));
    }

    /** The same for what may be undone and done again before it returns, as {@link Database#writeAlongside}. */
    <T> T writeAlongside(HandleCallback<T, RuntimeException> callback) {
        return finish(asked(new Work<>(callback, true, true)));
    }

    /** The same, but for a moment it is left to whoever writes next: it costs those in a hurry no commit of their own. */
    <T> T writeUnhurried(HandleCallback<T, RuntimeException> callback) {
        var work = asked(new Work<>(callback, false, false));
        work.awaitUnhurried(UNHURRIED_NANOS);
        return finish(work);
    }

    private <T> Work<T> asked(Work<T> work) {
        mustNotBeInside();
        waiting.add(work);
        return work;
    }

    /** Whoever is queued for the turn moves the log, and a few who write without a pause would never let him. */
    private <T> T finish(Work<T> work) {
        while (!work.isDone()) {
            if (!turn.hasQueuedThreads() && turn.tryLock()) {
                lead();
            } else {
                work.await();
            }
        }
        return work.result();
    }

    private void lead() {
        var group = new ArrayList<Work<?>>();
        try {
            writeTogether(group);
        } finally {
            handOn();
            group.forEach(Work::wake);
        }
    }

    /** Whoever finds the turn taken, or about to be, is in the queue before: the one who gives it back sees him. */
    private void handOn() {
        turn.unlock();
        waiting.stream().filter(Work::isHurried).findFirst().ifPresent(Work::wake);
    }

    private void take(List<Work<?>> group) {
        for (var work = waiting.poll(); work != null; work = group.size() < MOST_TOGETHER ? waiting.poll() : null) {
            group.add(work);
        }
    }

    private void writeTogether(List<Work<?>> group) {
        @Nullable Throwable failure = null;
        try {
            take(group);
            new Together(connected(), group).write();
            if (group.stream().anyMatch(Work::hasFailedInTheDatabase)) {
                disconnect();
                checkpoints.failed();
            } else {
                checkpoints.committed();
            }
        } catch (Throwable failed) {
            failure = failed;
            disconnect();
            checkpoints.failed();
        } finally {
            for (var work : group) {
                work.end(failure);
            }
            closeReadersOfAReadOnlyFile(group);
        }
    }

    /** What was read-only when all who have the file open opened it stays so for each that comes, until all have closed it. */
    private void closeReadersOfAReadOnlyFile(List<Work<?>> group) {
        if (group.stream().anyMatch(Work::hasMetAReadOnlyFile)) {
            closeReaders.run();
        }
    }

    private void whileNobodyWrites(Runnable checkpoint) {
        turn.lock();
        try {
            checkpoint.run();
        } finally {
            handOn();
        }
    }

    /** A read or write inside a write would wait for itself or miss what is not yet committed. */
    void mustNotBeInside() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("the database is used inside a write: use the write's own handle");
        }
    }

    /**
     * Moves the whole log into the file and cuts it off.
     *
     * @return false if a reader still needs it
     */
    boolean cutLog() {
        mustNotBeInside();
        for (int left = LOG_TRIALS; left > 0; left--) {
            if (cut()) {
                return true;
            }
            LockSupport.parkNanos(LOG_PAUSE_NANOS);
        }
        return false;
    }

    /** Waits for no reader, because writers would wait with it. */
    private boolean cut() {
        turn.lock();
        try (var statement = connected().connection().createStatement()) {
            statement.execute("pragma busy_timeout = 0");
            try (var result = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
                return result.next() && result.getInt(1) == 0;
            } finally {
                statement.execute("pragma busy_timeout = " + Sqlite.PATIENCE.toMillis());
            }
        } catch (SQLException failed) {
            throw new StoreException("the database's log cannot be cut off: " + failed.getMessage(), failed);
        } finally {
            handOn();
        }
    }

    private Session connected() {
        if (closed) {
            throw new StoreException("the database is closed");
        }
        file.mustBeThere();
        try {
            if (connected.isEmpty()) {
                connected = Optional.of(Session.of(source));
                connected.get().changes();
            }
            return connected.get();
        } catch (SQLException cannotOpen) {
            throw new StoreException(
                    "the database cannot be opened for writing: " + cannotOpen.getMessage(), cannotOpen);
        }
    }

    private void disconnect() {
        connected.ifPresent(Session::close);
        connected = Optional.empty();
    }

    @Override
    public void close() {
        checkpoints.close();
        turn.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            handOn();
        }
    }
}
