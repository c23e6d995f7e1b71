package dev.zoomflow.host.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of {@code connection} joined with its proven grant. */
final class ConnectionRow {
    private ConnectionRow() {}

    static StoredConnection read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredConnection(
                row.getString("id"),
                row.getString("type"),
                row.getString("auth_type"),
                row.getString("name"),
                row.getString("owner"),
                new Status(
                        State.valueOf(row.getString("state")),
                        row.getString("status_text"),
                        Instant.ofEpochMilli(row.getLong("status_since")),
                        next(row),
                        settings(row.getString("status_settings"))),
                grant(row),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static Optional<Instant> next(ResultSet row) throws SQLException {
        var millis = row.getLong("status_next");
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static List<String> settings(String lines) {
        return lines.lines().toList();
    }

    private static Optional<Grant> grant(ResultSet row) throws SQLException {
        var id = row.getLong("g_id");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new Grant(
                id,
                row.getString("app"),
                row.getString("account"),
                row.getString("user_id"),
                row.getInt("whole_account") == 1,
                row.getString("display_name"),
                Instant.ofEpochMilli(row.getLong("authorized_at"))));
    }
}
