package dev.zoomflow.host.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** PostgreSQL: readers and writers each have a pool of connections. */
final class PostgresBackend implements Backend {
    /** Whoever holds it writes alone; the number only has to be the same on all nodes. */
    static final long ALONE = 0x7a6f6f6d666c6f77L;
    /** One writes and the next waits at the server; more of those would keep connections from who need not wait for it. */
    private static final int AT_THE_SERVER = 2;
    /** As long as the server lets a node stand still in a transaction. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PostgresAddress address;
    private final Lease lease;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writes;
    private final Jdbi reads;
    private final Turnstile turnstile = new Turnstile(AT_THE_SERVER, PATIENCE);
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();
    private final Set<Connection> inUse = ConcurrentHashMap.newKeySet();
    private final Pulse pulse;

    PostgresBackend(PostgresAddress address, Lease lease) {
        this.address = address;
        this.lease = lease;
        var postgres = new Postgres(address);
        postgres.mustWork();
        new Schema(postgres.source(), address.shown(), "bigint", "correct DATABASE_URL").update();
        writers = postgres.writers();
        readers = postgres.readers();
        writes = Jdbi.create(writers).registerArgument(new StorableText());
        reads = Jdbi.create(readers).registerArgument(new StorableText());
        pulse = new Pulse(postgres, address, () -> inUse.forEach(Pulse::abort));
        pulse.start();
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        mustNotBeInside();
        return run(reads, work);
    }

    private <T> T run(Jdbi jdbi, HandleCallback<T, RuntimeException> work) {
        pulse.mustBeat();
        try {
            return jdbi.withHandle(handle -> inUse(handle, work));
        } catch (ConnectionException none) {
            throw new NoConnection(address)
                    .noneWrites(none)
                    .<RuntimeException>map(words -> new StoreException(words, none))
                    .orElse(none);
        }
    }

    private <T> T inUse(Handle handle, HandleCallback<T, RuntimeException> work) {
        var connection = handle.getConnection();
        inUse.add(connection);
        try {
            return handle.inTransaction(work);
        } finally {
            inUse.remove(connection);
        }
    }

    @Override
    public <T> T writeAlone(HandleCallback<T, RuntimeException> work) {
        mustNotBeInside();
        pulse.mustBeat();
        if (!turnstile.enter()) {
            throw new StoreException("the database " + address.shown() + " cannot be written to: for "
                    + PATIENCE.toSeconds() + " s it has been others' turn. Does another host stand still, or does a"
                    + " transaction stay open (pg_stat_activity)?");
        }
        try {
            return write(handle -> {
                handle.execute("select pg_advisory_xact_lock(?)", ALONE);
                return work.withHandle(handle);
            });
        } finally {
            turnstile.leave();
        }
    }

    /** Who writes alongside does not wait for it anyway. */
    @Override
    public <T> T writeUnhurried(HandleCallback<T, RuntimeException> work) {
        return writeAlone(work);
    }

    @Override
    public <T> T writeAlongside(HandleCallback<T, RuntimeException> work) {
        return write(work);
    }

    private <T> T write(HandleCallback<T, RuntimeException> work) {
        mustNotBeInside();
        inside.set(true);
        try {
            return run(writes, work);
        } finally {
            inside.remove();
        }
    }

    /** It would use a second connection, miss what is not yet committed, and may wait for itself. */
    private void mustNotBeInside() {
        if (inside.get() != null) {
            throw new IllegalStateException("the database is used inside a write: use the write's own handle");
        }
    }

    @Override
    public long size(Handle handle) {
        return handle.createQuery("select pg_database_size(current_database())")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public NodeTable nodes() {
        return NodeTable.shared(lease);
    }

    @Override
    public Optional<Notices> listen() {
        return Optional.of(PostgresNotices.open(new Postgres(address)));
    }

    @Override
    public void say(String text) {
        write(handle -> handle.execute(PostgresNotices.saying(), text));
    }

    @Override
    public boolean scrub() {
        return true;
    }

    @Override
    public String name() {
        return address.shown();
    }

    @Override
    public void close() {
        pulse.close();
        readers.close();
        writers.close();
    }
}
