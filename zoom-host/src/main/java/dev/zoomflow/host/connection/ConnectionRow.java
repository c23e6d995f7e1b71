package dev.zoomflow.host.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of {@code connection} joined with its proven grant. */
final class ConnectionRow {
    private ConnectionRow() {}

    static StoredConnection read(ResultSet row, StatementContext context) throws SQLException {
        return of(row);
    }

    /** By the places of {@link ConnectionTable#COLUMNS}. */
    static StoredConnection of(ResultSet row) throws SQLException {
        return new StoredConnection(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                status(row),
                grant(row),
                Instant.ofEpochMilli(row.getLong(11)));
    }

    private static Status status(ResultSet row) throws SQLException {
        return new Status(
                State.valueOf(row.getString(6)),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)),
                next(row),
                row.getString(10).lines().toList());
    }

    private static Optional<Instant> next(ResultSet row) throws SQLException {
        var millis = row.getLong(9);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static Optional<Grant> grant(ResultSet row) throws SQLException {
        var id = row.getLong(12);
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new Grant(
                id,
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getInt(16) == 1,
                row.getString(17),
                Instant.ofEpochMilli(row.getLong(18))));
    }
}
