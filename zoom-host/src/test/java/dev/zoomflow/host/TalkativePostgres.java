package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A server of its own that writes down each statement with all its parameters, and asks for a password. */
final class TalkativePostgres implements AutoCloseable {
    static final String PASSWORD = "db:pass/word+of=0001&more";

    private static final String USER = "flow";

    private final EmbeddedPostgres server;
    private final Path data;

    private TalkativePostgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    static TalkativePostgres start(Path data) {
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_parameter_max_length_on_error", "-1")
                    .start();
            var postgres = new TalkativePostgres(server, data);
            postgres.prepare();
            return postgres;
        } catch (IOException | IllegalStateException cannotStart) {
            return Assumptions.abort("no PostgreSQL here: " + cannotStart.getMessage());
        }
    }

    /** The password is told before anything is written down. */
    private void prepare() throws IOException {
        execute("create role " + USER + " login password '" + PASSWORD + "'");
        execute("create database " + USER + " owner " + USER);
        var rules = data.resolve("pg_hba.conf");
        Files.writeString(rules, "host all " + USER + " all scram-sha-256\n" + Files.readString(rules));
        execute("alter system set log_statement = 'all'");
        execute("select pg_reload_conf()");
    }

    /** @param userAndPassword as an address has them */
    Map<String, String> environment(String userAndPassword) {
        return environment(userAndPassword, server.getPort());
    }

    static Map<String, String> environment(String userAndPassword, int port) {
        return Map.of("DATABASE_URL", "postgresql://" + userAndPassword + "@127.0.0.1:" + port + "/" + USER);
    }

    static String userAndPassword() {
        return USER + ":db%3Apass%2Fword%2Bof%3D0001%26more";
    }

    /** All that the server wrote down. */
    String log() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("log"))) {
            return String.join("\n", files.map(TalkativePostgres::read).toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Every value of every row of every table. */
    String rows() {
        var all = new StringBuilder();
        for (var table : values("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            all.append(table).append('\n');
            values("select * from " + table).forEach(value -> all.append(value).append('\n'));
        }
        return all.toString();
    }

    void execute(String sql) {
        try (var connection = server.getDatabase("postgres", "postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql.replace(PASSWORD, "..."), failed);
        }
    }

    private List<String> values(String query) {
        try (var connection = server.getDatabase("postgres", USER).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    found.add(text(rows, column));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new AssertionError(query, failed);
        }
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column) instanceof byte[] bytes
                ? new String(bytes, ISO_8859_1)
                : String.valueOf(rows.getString(column));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
