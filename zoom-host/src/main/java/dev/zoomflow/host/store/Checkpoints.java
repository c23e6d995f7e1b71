package dev.zoomflow.host.store;

import dev.zoomflow.host.thread.Daemon;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what SQLite's log holds into the file, on a thread and a connection of its own: the disk takes longer for the file than
 * for the log, and whoever commits meanwhile does not wait for it. The log begins anew only when all of it has been moved, for
 * which nobody may write; so when it is long, the little that came since is moved while writers wait.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    /** Between two checkpoints; in a rush about 500 pages. */
    private static final int COMMITS = 16;
    /** In pages, of 4 KiB: then the log is to begin anew. */
    private static final int LONG = 4_000;

    private static final long PATIENCE_MILLIS = 10_000;

    private final DataSource source;
    private final OpenedFile file;
    private final Consumer<Runnable> whileNobodyWrites;
    private final Semaphore due = new Semaphore(0);
    private final Thread thread = Daemon.thread("checkpoints", this::run);
    private Optional<Connection> connected = Optional.empty();
    private boolean failing;
    private int commits;
    private volatile boolean anew;
    private volatile boolean closed;

    /** @param whileNobodyWrites runs it between two writes; whoever writes meanwhile waits */
    Checkpoints(DataSource source, OpenedFile file, Consumer<Runnable> whileNobodyWrites) {
        this.source = source;
        this.file = file;
        this.whileNobodyWrites = whileNobodyWrites;
    }

    void start() {
        thread.start();
    }

    /** Called by whoever writes, one at a time. Does not wait. */
    void committed() {
        commits++;
        if (commits >= COMMITS) {
            commits = 0;
            due.release();
        }
    }

    /** A commit failed, or a work in one. On a full disk the log has room for the next when it begins anew. Does not wait. */
    void failed() {
        anew = true;
        due.release();
    }

    private void run() {
        while (!closed) {
            due.acquireUninterruptibly();
            due.drainPermits();
            if (!closed) {
                move();
            }
        }
        disconnect();
    }

    private void move() {
        try {
            file.mustBeThere();
            var asked = anew;
            anew = false;
            if (checkpoint() >= LONG || asked) {
                whileNobodyWrites.accept(this::checkpoint);
            }
            failing = false;
        } catch (RuntimeException | Error failed) {
            if (!failing) {
                LOG.warn("the database's log grows, it cannot be moved into the file now: {}", failed.toString());
            }
            failing = true;
            disconnect();
        }
    }

    /** @return the length of the log in pages, moved or not; -1 while somebody cuts it off */
    private int checkpoint() {
        try (var statement = connection().createStatement();
                var result = statement.executeQuery("pragma wal_checkpoint(passive)")) {
            return result.next() ? result.getInt(2) : -1;
        } catch (SQLException failed) {
            throw new StoreException(String.valueOf(failed.getMessage()), failed);
        }
    }

    private Connection connection() throws SQLException {
        if (connected.isEmpty()) {
            connected = Optional.of(source.getConnection());
        }
        return connected.get();
    }

    private void disconnect() {
        var old = connected;
        connected = Optional.empty();
        try {
            if (old.isPresent()) {
                old.get().close();
            }
        } catch (SQLException alreadyBroken) {
            LOG.debug("the connection is gone already", alreadyBroken);
        }
    }

    /** Waits for the one that has begun. */
    @Override
    public void close() {
        closed = true;
        due.release();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
