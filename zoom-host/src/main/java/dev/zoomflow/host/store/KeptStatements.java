package dev.zoomflow.host.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection for their next use: SQLite's driver compiles each anew, which for those that begin
 * and end runs takes many times as long as running them. Used by whoever has the connection; closed with it.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final int MOST = 100;

    /** Those that nobody uses now, the one that was used longest ago first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        var kept = idle.remove(sql);
        return kept == null ? super.create(connection, sql, context) : kept;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || idle.containsKey(sql)) {
            super.close(connection, sql, statement);
            return;
        }
        prepared.clearParameters();
        prepared.clearBatch();
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            var eldest = idle.keySet().iterator().next();
            super.close(connection, eldest, idle.remove(eldest));
        }
    }
}
