package dev.zoomflow.host.store;

import java.sql.PreparedStatement;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Several works in one transaction, of which those that fail are undone alone. Used by whoever has the session. */
final class Together {
    private static final Prepared SAVEPOINT = new Prepared("savepoint work");
    private static final Prepared RELEASE = new Prepared("release savepoint work");
    private static final Prepared UNDO = new Prepared("rollback to savepoint work");

    private final Session session;
    private final List<Work<?>> group;
    private final boolean alongside;

    Together(Session session, List<Work<?>> group) {
        this.session = session;
        this.group = group;
        this.alongside = group.stream().allMatch(Work::isAlongside);
    }

    /** Does them and commits. What a work throws is kept by itself; what this throws, nothing of any was committed. */
    void write() {
        try {
            if (!isWrittenPlainly()) {
                session.handle().useTransaction(this::run);
            }
        } catch (Undone alone) {
            // told by the work itself
        } finally {
            if (!alongside) {
                session.changes();
            }
        }
    }

    /**
     * Without savepoints, for which SQLite copies each page that changes.
     *
     * @return false if nothing of it is in the database: one is not to be done twice, or one failed
     */
    private boolean isWrittenPlainly() {
        if (group.size() == 1 || !alongside) {
            return false;
        }
        try {
            session.handle().useTransaction(handle -> group.forEach(work -> run(handle, work)));
            return true;
        } catch (Undone all) {
            return false;
        }
    }

    private void run(Handle handle) {
        if (group.size() == 1) {
            run(handle, group.get(0));
            return;
        }
        for (var work : group) {
            SAVEPOINT.use(handle, PreparedStatement::execute);
            try {
                run(handle, work);
                RELEASE.use(handle, PreparedStatement::execute);
            } catch (Undone alone) {
                undo(handle, work);
            }
        }
    }

    private void run(Handle handle, Work<?> work) {
        if (!work.isAlongside()) {
            session.changes();
        }
        work.run(handle);
        if (work.hasFailed()) {
            throw new Undone();
        }
    }

    /** Where there is no room SQLite undoes the whole transaction by itself: then the work says why. */
    private static void undo(Handle handle, Work<?> work) {
        try {
            UNDO.use(handle, PreparedStatement::execute);
            RELEASE.use(handle, PreparedStatement::execute);
        } catch (JdbiException nothingLeft) {
            work.result();
            throw nothingLeft;
        }
    }

    /** A work threw; what it did is rolled back, the connection is as good as before. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone() {
            super("undone", null, false, false);
        }
    }
}
