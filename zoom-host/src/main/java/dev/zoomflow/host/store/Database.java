package dev.zoomflow.host.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/**
 * The host's database: a SQLite file of this process alone, or PostgreSQL, which several may share. Any thread.
 *
 * <p>What a write returned is on the disk. No work may call a service, wait, or use this database again inside.
 */
public final class Database implements AutoCloseable {
    private final Folder folder;
    private final Backend backend;
    private final Node node;

    private Database(Folder folder, Backend backend) {
        this.folder = folder;
        this.backend = backend;
        this.node = new Node(this, backend.nodes());
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
        return open(folder, address, Lease.STANDARD);
    }

    static Database open(Path folder, PostgresAddress address, Lease lease) {
        return open(folder, held -> new PostgresBackend(address, lease));
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
     * Makes this process one of the nodes that work on it: before that nothing can be begun here, and only opening it
     * changes nothing.
     */
    public Database join() {
        node.join();
        return this;
    }

    /** This process, among those that share the database. */
    public Node node() {
        return node;
    }

    /**
     * What other nodes {@link #say}.
     *
     * @return empty if there can be no others
     * @throws StoreException if the database cannot be reached
     */
    public Optional<Notices> listen() {
        return backend.listen();
    }

    /**
     * Says it to all nodes that listen now, this one too. For hints: nothing is kept.
     *
     * @param text at most 7,999 bytes
     */
    public void say(String text) {
        translated("written to", () -> {
            backend.say(text);
            return text;
        });
    }

    /** Whether other processes may work on it meanwhile. */
    public boolean isShared() {
        return backend.nodes().isShared();
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
     * The same, for what nobody waits for to the millisecond: with SQLite it lets a few milliseconds pass, in which it goes
     * along with what somebody else commits, so that deliveries are acknowledged as fast beside it as without.
     *
     * @throws StoreException if the database cannot be written to; an exception of the work's own passes
     */
    public <T> T writeUnhurried(HandleCallback<T, RuntimeException> work) {
        return translated("written to", () -> backend.writeUnhurried(work));
    }

    /**
     * The same as {@link #write}, but others may write meanwhile: for the many small transactions that are right whatever
     * others commit between their statements, because each statement checks what it needs itself. The work may be undone and
     * done again before this returns, and must not change what is {@linkplain ReadBefore kept}.
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

    /**
     * What was deleted does not lie in the database's files any more, as far as this program can see to that: SQLite has
     * overwritten it, and its log is cut off. With PostgreSQL a VACUUM does it, which that runs by itself.
     *
     * @return false if somebody still reads from the log: the next time, or closing, does it
     * @throws StoreException if the database cannot be written to
     */
    public boolean scrub() {
        return translated("scrubbed", backend::scrub);
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
        node.close();
        backend.close();
        folder.close();
    }
}
