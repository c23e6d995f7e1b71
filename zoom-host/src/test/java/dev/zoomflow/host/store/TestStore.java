package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Which store a test runs on. */
public enum TestStore {
    SQLITE {
        @Override
        public Database open(Path folder) {
            return Database.open(folder).join();
        }

        @Override
        public void refuseUpdates(Handle handle, String column, String table) {
            handle.execute("create trigger full before update of " + column + " on " + table
                    + " begin select raise(abort, 'full'); end");
        }

        @Override
        public void acceptUpdates(Handle handle, String table) {
            handle.execute("drop trigger full");
        }

        @Override
        public void settle(Database database) {
            // it plans without statistics
        }

        @Override
        public void preferIndexes(Handle handle) {
            // it does
        }

        @Override
        public String plan(Handle handle, String sql, Map<String, ?> values) {
            return lines(handle, "explain query plan " + sql, values, "detail");
        }

        @Override
        String tables() {
            return "select name from sqlite_master where type = 'table'";
        }

        @Override
        String byteColumns() {
            return "select table_name || '.' || column_name from (select m.name as table_name, c.name as column_name,"
                    + " lower(c.type) as type from sqlite_master m join pragma_table_info(m.name) c"
                    + " where m.type = 'table') where type = 'bytea'";
        }
    },
    /** Where no server can be started, tests on it are not run. */
    POSTGRESQL {
        @Override
        public Database open(Path folder) {
            return TestPostgres.open(folder);
        }

        @Override
        public void refuseUpdates(Handle handle, String column, String table) {
            handle.execute("create function full_disk() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'full'; end $$");
            handle.execute("create trigger full_disk before update of " + column + " on " + table
                    + " execute function full_disk()");
        }

        @Override
        public void acceptUpdates(Handle handle, String table) {
            handle.execute("drop trigger full_disk on " + table);
        }

        @Override
        public void settle(Database database) {
            database.<Object>write(handle -> handle.execute("analyze"));
        }

        @Override
        public void preferIndexes(Handle handle) {
            handle.execute("set local enable_seqscan = off");
        }

        @Override
        public String plan(Handle handle, String sql, Map<String, ?> values) {
            return lines(handle, "explain " + sql, values, "QUERY PLAN");
        }

        @Override
        String tables() {
            return "select tablename from pg_tables where schemaname = 'public'";
        }

        @Override
        String byteColumns() {
            return "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public' and data_type = 'bytea'";
        }
    };

    /** The store of this folder, an empty one at first; opened again it is the same. */
    public abstract Database open(Path folder);

    /** From now on no update of this column succeeds, as on a full disk. */
    public abstract void refuseUpdates(Handle handle, String column, String table);

    public abstract void acceptUpdates(Handle handle, String table);

    /** Many rows were added: does what such a database does by itself some time later. */
    public abstract void settle(Database database);

    /** In this transaction: as if there were many rows. */
    public abstract void preferIndexes(Handle handle);

    /** How the database would find what is asked for; a list as value is one of several in {@code <name>}. */
    public abstract String plan(Handle handle, String sql, Map<String, ?> values);

    private static String lines(Handle handle, String sql, Map<String, ?> values, String column) {
        var query = handle.createQuery(sql);
        values.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                query.bindList(name, several);
            } else {
                query.bind(name, value);
            }
        });
        return String.join(
                "\n", query.map((row, context) -> row.getString(column)).list());
    }

    abstract String tables();

    /** A query for all {@code table.column} that hold bytes; conditions can be added with {@code and}. */
    abstract String byteColumns();

    /** Everything in the tables, bytes as they are. */
    public String everything(Database database) {
        return database.read(handle -> {
            var text = new StringBuilder();
            for (var table : handle.createQuery(tables()).mapTo(String.class).list()) {
                handle.createQuery("select * from " + table)
                        .mapToMap()
                        .forEach(row -> row.values()
                                .forEach(value -> text.append(text(value)).append('\n')));
            }
            return text.toString();
        });
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value);
    }
}
