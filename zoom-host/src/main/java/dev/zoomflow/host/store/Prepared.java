package dev.zoomflow.host.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A statement in plain JDBC, for the ways on which every microsecond counts: compiled once for each connection to SQLite.
 * Immutable; any thread, each use inside its caller's transaction.
 */
public final class Prepared {
    private final String sql;

    /** What is done with the statement: all its parameters are set anew, and its results are closed. */
    @FunctionalInterface
    public interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    public Prepared(String sql) {
        this.sql = sql;
    }

    /** Sets all parameters. */
    @FunctionalInterface
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Makes something of the row that the results are at, which is not null. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The first row of the results; empty if there is none. */
    public <T> Optional<T> first(Handle transaction, Binder parameters, Reader<T> reader) {
        return use(transaction, statement -> {
            parameters.bind(statement);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        });
    }

    public <T> T use(Handle transaction, Use<T> use) {
        try {
            return transaction.getStatementBuilder() instanceof KeptStatements kept
                    ? kept(kept, transaction, use)
                    : once(transaction, use);
        } catch (SQLException failed) {
            throw new StatementException(failed);
        }
    }

    private <T> T kept(KeptStatements kept, Handle transaction, Use<T> use) throws SQLException {
        var statement = kept.take(transaction.getConnection(), sql);
        try {
            var result = use.of(statement);
            kept.giveBack(sql, statement);
            return result;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    private <T> T once(Handle transaction, Use<T> use) throws SQLException {
        try (var statement = transaction.getConnection().prepareStatement(sql)) {
            return use.of(statement);
        }
    }
}
