package dev.zoomflow.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to SQLite with the statements it has compiled. Used by one thread at a time. */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private final Connection connection;
    private final Handle handle;
    private final KeptStatements kept = new KeptStatements();

    private Session(Connection connection) {
        this.connection = connection;
        var jdbi = Jdbi.create(connection).setStatementBuilderFactory(same -> kept);
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        this.handle = jdbi.open();
    }

    static Session of(DataSource source) throws SQLException {
        return new Session(source.getConnection());
    }

    Connection connection() {
        return connection;
    }

    Handle handle() {
        return handle;
    }

    /** @see KeptStatements#changes */
    void changes() {
        kept.changes();
    }

    /** Not the handle: it would be told of what is open, and the connection ends with all that is. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            LOG.debug("the connection is gone already", alreadyBroken);
        }
    }
}
