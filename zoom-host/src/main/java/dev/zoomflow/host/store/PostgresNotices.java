package dev.zoomflow.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that only listens. */
final class PostgresNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresNotices.class);
    private static final String CHANNEL = "zoomflow";

    private final Connection connection;
    private final PGConnection line;

    private PostgresNotices(Connection connection, PGConnection line) {
        this.connection = connection;
        this.line = line;
    }

    /** @return the statement that says its one parameter, of at most 8,000 bytes, to all who listen */
    static String saying() {
        return "select pg_notify('" + CHANNEL + "', ?)";
    }

    static PostgresNotices open(DataSource source) {
        try {
            var connection = source.getConnection();
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
            return Arrays.stream(line.getNotifications((int) patience.toMillis()))
                    .map(PGNotification::getParameter)
                    .toList();
        } catch (SQLException failed) {
            throw new StoreException("other nodes cannot be heard: " + failed.getMessage(), failed);
        }
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
