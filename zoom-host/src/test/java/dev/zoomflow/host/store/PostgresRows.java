package dev.zoomflow.host.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** All rows of a database as they were at one moment, by table. */
public final class PostgresRows {
    private static final String TABLES =
            "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by tablename";

    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private PostgresRows() {}

    /** Others may write meanwhile. */
    public static PostgresRows of(PostgresAddress address) {
        var rows = new PostgresRows();
        try (var connection = new Postgres(address).source().getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    rows.read(connection, names.getString(1));
                }
            }
            return rows;
        } catch (SQLException | IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void read(Connection connection, String table) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", bytes);
        tables.put(table, bytes.toByteArray());
    }

    /** Of a database with the same tables. */
    public void replaceThoseOf(PostgresAddress address) {
        try (var connection = new Postgres(address).source().getConnection();
                var statement = connection.createStatement()) {
            // in whatever order the tables come: what refers to what is right already
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables.keySet()));
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables.entrySet()) {
                copying.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
        } catch (SQLException | IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
