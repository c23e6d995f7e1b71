package dev.zoomflow.host.store;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/**
 * The host's one database: a SQLite file, or PostgreSQL; either way of this process alone. Any thread.
 *
 * <p>What a write returned is on the disk. No work may call a service, wait, or use this database again inside.
 */
public final class Database implements AutoCloseable {
    private final Folder folder;
    private final Backend backend;

    private Database(Folder folder, Backend backend) {
        this.folder = folder;
        this.backend = backend;
    }

    /**
     * Opens or creates the SQLite database in this folder and brings its tables up to date.
     *
     * @throws StoreException in one sentence: what is wrong with the folder or the file, and what to do
     */
    public static Database open(Path folder) {
        return open(folder, held -> new SqliteBackend(held.database()));
    }

    /**
     * Opens the PostgreSQL database, which must exist, and brings its tables up to date.
     *
     * @param folder this node's own, for what is not in the database
     * @throws StoreException in one sentence: what is wrong, and what to do
     */
    public static Database open(Path folder, PostgresAddress address) {
        return open(folder, held -> new PostgresBackend(address));
    }

    private static Database open(Path folder, Function<Folder, Backend> backend) {
        var held = Folder.hold(folder);
        try {
            return new Database(held, backend.apply(held));
        } catch (RuntimeException cannotOpen) {
            held.close();
            throw cannotOpen;
        }
    }

    /**
     * Runs a consistent read.
     *
     * @throws StoreException if the database cannot be read; an exception of the work's own passes
     */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return translated("read", () -> backend.read(work));
    }

    /**
     * Runs one transaction while no other such one runs, on whatever node: what it read stays true until its end, as far as
     * only such transactions change it. Committed and synced when this returns, undone when the work throws.
     *
     * @throws StoreException if the database cannot be written to; an exception of the work's own passes
     */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        return translated("written to", () -> backend.writeAlone(work));
    }

    /**
     * The same, but others may write meanwhile: for the many small transactions that are right whatever others commit
     * between their statements, because each statement checks what it needs itself.
     *
     * @throws StoreException if the database cannot be written to; an exception of the work's own passes
     */
    public <T> T writeAlongside(HandleCallback<T, RuntimeException> work) {
        return translated("written to", () -> backend.writeAlongside(work));
    }

    /** How much it occupies, in bytes; inside the caller's read. */
    public long size(Handle handle) {
        return backend.size(handle);
    }

    private <T> T translated(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failed) {
            throw new StoreException(
                    "the database " + backend.name() + " cannot be " + what + ": " + rootOf(failed), failed);
        }
    }

    /** The driver's words; Jdbi's own would show the statement with its values. */
    private static String rootOf(Throwable failed) {
        var root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @Override
    public void close() {
        backend.close();
        folder.close();
    }
}
