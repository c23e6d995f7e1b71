package dev.zoomflow.host.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The host's one database: one writer, many readers, any thread.
 *
 * <p>What {@link #write} returned is on the disk. No work may call a service, wait, or use this database again inside.
 */
public final class Database implements AutoCloseable {
    private final Folder folder;
    private final Writer writer;
    private final HikariDataSource readers;
    private final Jdbi reads;

    private Database(Folder folder) {
        this.folder = folder;
        var source = Sqlite.writer(folder.database());
        Schema.update(source, folder.database());
        writer = new Writer(source);
        readers = Sqlite.readers(folder.database());
        reads = Jdbi.create(readers);
    }

    /**
     * Opens or creates the database in this folder and brings its tables up to date.
     *
     * @throws StoreException in one sentence: what is wrong with the folder or the file, and what to do
     */
    public static Database open(Path folder) {
        var held = Folder.hold(folder);
        try {
            return new Database(held);
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
        writer.mustNotBeInside();
        return translated("read", () -> reads.inTransaction(work));
    }

    /**
     * Runs one transaction, alone; committed and synced when this returns, undone when the work throws.
     *
     * @throws StoreException if the database cannot be written to; an exception of the work's own passes
     */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        return translated("written to", () -> writer.write(work));
    }

    private <T> T translated(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failed) {
            throw new StoreException(
                    "the database " + folder.database() + " cannot be " + what + ": " + rootOf(failed), failed);
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
        readers.close();
        writer.close();
        folder.close();
    }
}
