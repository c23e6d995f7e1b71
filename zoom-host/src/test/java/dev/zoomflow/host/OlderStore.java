package dev.zoomflow.host;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A SQLite store as an earlier version of the host left it, with a connection in it. */
final class OlderStore {
    static final String CONNECTION = "con_of0an0older0version0000000";

    private OlderStore() {}

    /**
     * @param tables the last migration that it had
     * @param data of a host, whose key opens it
     */
    static void write(Path file, String tables, Path data) {
        var url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, null, null)
                .placeholders(Map.of("key", "integer"))
                .target(tables)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("attach '" + data.resolve("zoomflow.db") + "' as host");
            statement.execute("insert into keyset select * from host.keyset");
            statement.execute("""
                    insert into connection (id, type, auth_type, name, owner, state, status_text, status_since, created_at)
                    values ('%s', 'zoom', 'oauthDefault', 'My Zoom', '', 'INIT_REQUIRED', '', 0, 0)
                    """.formatted(CONNECTION));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
