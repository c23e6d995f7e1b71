package dev.zoomflow.host.store;

import java.sql.SQLException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;

/**
 * The connections that read a SQLite file: few, each with the statements it has compiled. A read sees what was committed when
 * it began. Any thread; who finds all of them taken waits, so that no read may begin inside another.
 */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final DataSource source;
    private final Semaphore free = new Semaphore(MOST);
    /** The one that was used last comes first: its pages are at hand. */
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();

    private volatile boolean closed;

    Readers(DataSource source) {
        this.source = source;
    }

    <T> T read(HandleCallback<T, RuntimeException> work) {
        free.acquireUninterruptibly();
        try {
            var session = Optional.ofNullable(idle.pollFirst()).orElseGet(this::open);
            var result = read(session, work);
            keep(session);
            return result;
        } finally {
            free.release();
        }
    }

    /** Without commits of its own a connection is in a transaction all the time; it sees the file from its first statement on. */
    private Session open() {
        if (closed) {
            throw new StoreException("the database is closed");
        }
        try {
            return ready(Session.of(source));
        } catch (SQLException cannotOpen) {
            throw new StoreException(
                    "the database cannot be opened for reading: " + cannotOpen.getMessage(), cannotOpen);
        }
    }

    private static Session ready(Session session) throws SQLException {
        try (var statement = session.connection().createStatement()) {
            statement.execute("pragma query_only = on");
            session.connection().setAutoCommit(false);
            return session;
        } catch (Throwable failed) {
            session.close();
            throw failed;
        }
    }

    private static <T> T read(Session session, HandleCallback<T, RuntimeException> work) {
        try {
            var result = work.withHandle(session.handle());
            session.handle().clean();
            session.connection().commit();
            return result;
        } catch (SQLException broken) {
            session.close();
            throw new StatementException(broken);
        } catch (Throwable failed) {
            session.close();
            throw failed;
        }
    }

    private void keep(Session session) {
        idle.addFirst(session);
        if (closed) {
            closeIdle();
        }
    }

    /** Whoever reads next opens anew. */
    void closeIdle() {
        for (var session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }
}
