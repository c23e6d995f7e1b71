package dev.zoomflow.host.store;

import java.nio.file.Path;
import org.jdbi.v3.core.HandleCallback;

/**
 * The host's one database: one writer, many readers, any thread.
 *
 * <p>What {@link #write} returned is on the disk. No work may call a service, wait, or use this database again inside.
 */
public final class Database implements AutoCloseable {
    private Database() {}

    /**
     * Opens or creates the database in this folder and brings its tables up to date.
     *
     * @throws StoreException in one sentence: what is wrong with the folder or the file, and what to do
     */
    public static Database open(Path folder) {
        return Unfinished.yet(folder);
    }

    /** Runs a consistent read. */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return Unfinished.yet(work);
    }

    /** Runs one transaction, alone; committed and synced when this returns, undone when the work throws. */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        return Unfinished.yet(work);
    }

    @Override
    public void close() {}
}
