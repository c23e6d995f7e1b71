package dev.zoomflow.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The one connection that writes; its users queue. */
final class Writer implements AutoCloseable {
    private final DataSource source;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Optional<Connection> connection = Optional.empty();
    private boolean closed;

    Writer(DataSource source) {
        this.source = source;
    }

    <T> T write(HandleCallback<T, RuntimeException> work) {
        mustNotBeInside();
        turn.lock();
        try {
            return Jdbi.create(connected()).inTransaction(work);
        } catch (JdbiException failed) {
            // the connection may be left inside a dead transaction
            disconnect();
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    /** A read or write inside a write would wait for itself or miss what is not yet committed. */
    void mustNotBeInside() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("the database is used inside a write: use the write's own handle");
        }
    }

    private Connection connected() {
        if (closed) {
            throw new StoreException("the database is closed");
        }
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(source.getConnection());
            }
            return connection.get();
        } catch (SQLException cannotOpen) {
            throw new StoreException(
                    "the database cannot be opened for writing: " + cannotOpen.getMessage(), cannotOpen);
        }
    }

    private void disconnect() {
        var old = connection;
        connection = Optional.empty();
        if (old.isPresent()) {
            try {
                old.get().close();
            } catch (SQLException alreadyBroken) {
                throw new StoreException("the database cannot be closed: " + alreadyBroken.getMessage(), alreadyBroken);
            }
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            turn.unlock();
        }
    }
}
