package dev.zoomflow.host.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The sealed values of one column, as the database has them. */
final class SealedRows {
    private final SealedColumn column;
    private final String keys;

    /** A value, and the key of its row. */
    static final class Row {
        private final List<Object> key;
        private final byte[] sealed;

        Row(List<Object> key, byte[] sealed) {
            this.key = List.copyOf(key);
            this.sealed = sealed;
        }

        List<Object> key() {
            return key;
        }

        byte[] sealed() {
            return sealed;
        }
    }

    SealedRows(SealedColumn column) {
        this.column = column;
        this.keys = String.join(", ", column.key());
    }

    /** Some that this key did not seal, in the order of their keys, after those of this key; an empty one begins. */
    List<Row> notOf(Handle handle, int key, List<Object> after, int most) {
        var begin = after.isEmpty() ? "" : " and (" + keys + ") > (" + marks(after.size()) + ")";
        var query = handle.createQuery("select " + keys + ", " + column.column() + " from " + column.table() + " where "
                + foreign() + begin + " order by " + keys + " limit " + most);
        bind(query, 0, List.of(Keyset.prefix(key)));
        bind(query, 1, after);
        return query.map((row, context) -> {
                    var values = new ArrayList<Object>();
                    for (var name : column.key()) {
                        values.add(row.getObject(name));
                    }
                    return new Row(values, row.getBytes(column.column()));
                })
                .list();
    }

    private String foreign() {
        return column.column() + " is not null and substr(" + column.column() + ", 1, " + Keyset.PREFIX + ") <> ?";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static void bind(Query query, int from, List<?> values) {
        for (var i = 0; i < values.size(); i++) {
            query.bind(from + i, values.get(i));
        }
    }

    /** @return whether the row still had the old value */
    boolean replace(Handle handle, Row row, byte[] sealed) {
        var update = handle.createUpdate("update " + column.table() + " set " + column.column() + " = ? where (" + keys
                + ") = (" + marks(row.key().size()) + ") and " + column.column() + " = ?");
        update.bind(0, sealed);
        for (var i = 0; i < row.key().size(); i++) {
            update.bind(1 + i, row.key().get(i));
        }
        return update.bind(1 + row.key().size(), row.sealed()).execute() == 1;
    }

    long countNotOf(Handle handle, int key) {
        return handle.createQuery("select count(*) from " + column.table() + " where " + foreign())
                .bind(0, Keyset.prefix(key))
                .mapTo(Long.class)
                .one();
    }

    /** Of all columns. */
    static long waiting(Handle handle, int key) {
        var sum = 0L;
        for (var column : SealedColumn.values()) {
            sum += new SealedRows(column).countNotOf(handle, key);
        }
        return sum;
    }
}
