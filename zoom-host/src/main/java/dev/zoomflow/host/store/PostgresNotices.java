package dev.zoomflow.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that only listens. */
final class PostgresNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresNotices.class);
    private static final String CHANNEL = "zoomflow";
    /** For one answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** So long nothing is heard until the server is asked whether it is still there: reading alone never finds that out. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Connection connection;
    private final PGConnection line;
    private long upAt = System.nanoTime();

    private PostgresNotices(Connection connection, PGConnection line) {
        this.connection = connection;
        this.line = line;
    }

    /** @return the statement that says its one parameter, of at most 8,000 bytes, to all who listen */
    static String saying() {
        return "select pg_notify('" + CHANNEL + "', ?)";
    }

    static PostgresNotices open(Postgres postgres) {
        try {
            var connection = postgres.source(PATIENCE).getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                return new PostgresNotices(connection, connection.unwrap(PGConnection.class));
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new StoreException("other nodes cannot be heard: " + failed.getMessage(), failed);
        }
    }

    @Override
    public List<String> next(Duration patience) {
        try {
            var said = line.getNotifications((int) patience.toMillis());
            if (said.length == 0) {
                mustBeUp();
            } else {
                upAt = System.nanoTime();
            }
            return Arrays.stream(said).map(PGNotification::getParameter).toList();
        } catch (SQLException failed) {
            throw new StoreException("other nodes cannot be heard: " + failed.getMessage(), failed);
        }
    }

    private void mustBeUp() throws SQLException {
        if (System.nanoTime() - upAt < QUIET.toNanos()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        upAt = System.nanoTime();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            LOG.debug("the line to the other nodes was down", failed);
        }
    }
}
