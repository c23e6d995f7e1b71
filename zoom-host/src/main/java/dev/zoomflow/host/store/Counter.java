package dev.zoomflow.host.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Keys in a row without a gap, in the order of the commits: whoever takes some holds the others up until his transaction
 * ends. Any thread, inside a transaction.
 */
public final class Counter {
    private static final Prepared TAKE =
            new Prepared("update counter set value = value + ? where name = ? returning value");
    private static final Prepared VALUE = new Prepared("select value from counter where name = ?");
    private static final Prepared MOVE = new Prepared("update counter set value = ? where name = ? and value = ?");

    private final String name;

    /** @param name of a row of the table {@code counter} */
    public Counter(String name) {
        this.name = name;
    }

    /** @return the first of so many keys that are now the caller's */
    public long take(Handle transaction, int many) {
        return TAKE.use(transaction, statement -> {
                    statement.setLong(1, many);
                    statement.setString(2, name);
                    return only(statement);
                })
                - many
                + 1;
    }

    public long value(Handle transaction) {
        return VALUE.use(transaction, statement -> {
            statement.setString(1, name);
            return only(statement);
        });
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
        return MOVE.use(transaction, statement -> {
                    statement.setLong(1, to);
                    statement.setString(2, name);
                    statement.setLong(3, from);
                    return statement.executeUpdate();
                })
                == 1;
    }
}
