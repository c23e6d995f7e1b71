package dev.zoomflow.host.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Keys in a row without a gap, in the order of the commits: whoever takes some holds the others up until his transaction
 * ends. Any thread, inside a transaction.
 */
public final class Counter {
    private final String name;

    /** @param name of a row of the table {@code counter} */
    public Counter(String name) {
        this.name = name;
    }

    /** @return the first of so many keys that are now the caller's */
    public long take(Handle transaction, int many) {
        var sql = "update counter set value = value + ? where name = ? returning value";
        try (var statement = transaction.getConnection().prepareStatement(sql)) {
            statement.setLong(1, many);
            statement.setString(2, name);
            return only(statement) - many + 1;
        } catch (SQLException failed) {
            throw new StatementException(failed);
        }
    }

    public long value(Handle transaction) {
        try (var statement = transaction.getConnection().prepareStatement("select value from counter where name = ?")) {
            statement.setString(1, name);
            return only(statement);
        } catch (SQLException failed) {
            throw new StatementException(failed);
        }
    }

    private static long only(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            if (!result.next()) {
                throw new SQLException("the counter is missing");
            }
            return result.getLong(1);
        }
    }

    /** Moves on, if it still stands where the caller saw it. */
    public boolean move(Handle transaction, long from, long to) {
        return transaction.execute("update counter set value = ? where name = ? and value = ?", to, name, from) == 1;
    }
}
