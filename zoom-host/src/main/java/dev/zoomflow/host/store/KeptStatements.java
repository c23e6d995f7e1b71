package dev.zoomflow.host.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection for their next use: SQLite's driver compiles each anew, which for most takes many
 * times as long as running them. Used by whoever has the connection; closed with it.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final int MOST = 100;

    private static final AtomicLong MOMENTS = new AtomicLong();

    /** Those that nobody uses now, the one that was used longest ago first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private OptionalLong unchangedSince = OptionalLong.empty();

    /** For a moment that no other connection ever had: since then nothing changed but what is changed alongside others. */
    OptionalLong unchangedSince() {
        return unchangedSince;
    }

    /** Only for the connection through which alone everything is changed. */
    void changes() {
        unchangedSince = OptionalLong.of(MOMENTS.incrementAndGet());
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        var kept = idle.remove(sql);
        return kept == null ? super.create(connection, sql, context) : kept;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared) {
            giveBack(sql, prepared);
        } else {
            super.close(connection, sql, statement);
        }
    }

    /** The caller's until it is {@linkplain #giveBack given back}. */
    PreparedStatement take(Connection connection, String sql) throws SQLException {
        var kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    /** Its results are closed. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        if (idle.containsKey(sql)) {
            statement.close();
            return;
        }
        statement.clearParameters();
        statement.clearBatch();
        idle.put(sql, statement);
        if (idle.size() > MOST) {
            var eldest = idle.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
    }
}
