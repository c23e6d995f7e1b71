package dev.zoomflow.host.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * Inserts many rows with few statements: for the ways on which every microsecond counts. Immutable; any thread, each call
 * inside its caller's transaction. SQLite is given large statements; PostgreSQL, to which each would be a way there and back,
 * a batch, of which its driver makes large statements and sends them together.
 */
public final class Insert {
    /** Statements are made for so many rows; the fewest that add up are used. */
    private static final List<Integer> SIZES = List.of(64, 16, 4, 1);

    private final String head;
    private final String row;
    private final String tail;

    /** Sets the parameters of one row. */
    @FunctionalInterface
    public interface Binder<T> {
        /** @param at the place of the row's first parameter; the others follow */
        void bind(PreparedStatement statement, int at, T row) throws SQLException;
    }

    private Insert(String head, String row, String tail) {
        this.head = head;
        this.row = row;
        this.tail = tail;
    }

    /** @param columns with commas between them */
    public static Insert into(String table, String columns) {
        var marks = "?" + ", ?".repeat(columns.split(",").length - 1);
        return new Insert("insert into " + table + " (" + columns + ") values ", "(" + marks + ")", "");
    }

    /** The same, passing over rows whose unique key is there already. */
    public Insert orIgnore() {
        return new Insert(head, row, " on conflict do nothing");
    }

    public <T> void rows(Handle transaction, List<T> rows, Binder<T> binder) {
        try {
            if (isRemote(transaction.getConnection())) {
                batch(transaction.getConnection(), rows, binder);
            } else {
                run(transaction, rows, binder, "", PreparedStatement::executeUpdate);
            }
        } catch (SQLException failed) {
            throw new StatementException(failed);
        }
    }

    private static boolean isRemote(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    private <T> void batch(Connection connection, List<T> rows, Binder<T> binder) throws SQLException {
        try (var statement = connection.prepareStatement(head + row + tail)) {
            for (var one : rows) {
                binder.bind(statement, 1, one);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** @return this column's value of each row that was inserted */
    public <T> List<Long> rows(Handle transaction, List<T> rows, Binder<T> binder, String returned) {
        var inserted = new ArrayList<Long>();
        run(transaction, rows, binder, " returning " + returned, statement -> {
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    inserted.add(results.getLong(1));
                }
            }
            return inserted.size();
        });
        return inserted;
    }

    @FunctionalInterface
    private interface Execution {
        int of(PreparedStatement statement) throws SQLException;
    }

    private <T> void run(Handle transaction, List<T> rows, Binder<T> binder, String returning, Execution execution) {
        var done = 0;
        for (int size : SIZES) {
            done = run(transaction, rows, done, size, binder, returning, execution);
        }
    }

    /** @return how many are done */
    private <T> int run(
            Handle transaction,
            List<T> rows,
            int from,
            int size,
            Binder<T> binder,
            String returning,
            Execution execution) {
        if (rows.size() - from < size) {
            return from;
        }
        var sql = new Prepared(head + row + ("," + row).repeat(size - 1) + tail + returning);
        return sql.use(transaction, statement -> {
            var parameters = row.split("\\?", -1).length - 1;
            var done = from;
            while (rows.size() - done >= size) {
                for (int i = 0; i < size; i++) {
                    binder.bind(statement, 1 + i * parameters, rows.get(done + i));
                }
                execution.of(statement);
                done += size;
            }
            return done;
        });
    }
}
