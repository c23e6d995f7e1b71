package dev.zoomflow.host.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The host's file for whoever writes with JDBC alone: its tables, its settings of SQLite, and its thread that moves the log into
 * the file. In the host's package because these are the host's alone. One thread.
 */
public final class BareStore implements AutoCloseable {
    private final Connection connection;
    private final Checkpoints checkpoints;
    /** Fair: whoever writes without a pause would else take it again before the other one wakes up. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** What is committed together. */
    @FunctionalInterface
    public interface Statements {
        void execute() throws SQLException;
    }

    /** @param folder a new one */
    public BareStore(Path folder) throws SQLException {
        Database.open(folder).close();
        var file = folder.resolve("zoomflow.db");
        var source = Sqlite.writer(file);
        connection = source.getConnection();
        connection.setAutoCommit(false);
        checkpoints = new Checkpoints(source, new OpenedFile(file), this::whileNobodyWrites);
        checkpoints.start();
    }

    private void whileNobodyWrites(Runnable checkpoint) {
        turn.lock();
        try {
            checkpoint.run();
        } finally {
            turn.unlock();
        }
    }

    public Connection connection() {
        return connection;
    }

    /** On the disk when this returns. */
    public void commit(Statements statements) throws SQLException {
        turn.lock();
        try {
            statements.execute();
            connection.commit();
            checkpoints.committed();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        checkpoints.close();
        connection.close();
    }
}
