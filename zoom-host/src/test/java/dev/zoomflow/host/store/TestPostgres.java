package dev.zoomflow.host.store;

import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** One server for all tests of this JVM; each folder has a database of its own in it. */
public final class TestPostgres {
    private static final String TEMPLATE = "zoomflow_template";
    private static final Lease ENDLESS = new Lease(Duration.ofDays(1), Duration.ofMillis(200));
    private static final Map<Path, PostgresAddress> DATABASES = new HashMap<>();
    private static Optional<EmbeddedPostgres> server = Optional.empty();
    private static Optional<String> trouble = Optional.empty();

    private TestPostgres() {}

    /** The folder's database, with empty tables at first. */
    public static synchronized PostgresAddress database(Path folder) {
        return DATABASES.computeIfAbsent(folder, missing -> create("test_" + DATABASES.size(), "template " + TEMPLATE));
    }

    /** The settings of a host process on the folder's database. */
    public static Map<String, String> environment(Path folder) {
        return environment(database(folder));
    }

    public static Map<String, String> environment(PostgresAddress address) {
        return Map.of(
                "DATABASE_URL",
                "postgresql://" + address.hosts() + "/" + address.database(),
                "DATABASE_USER",
                "postgres",
                "DATABASE_PASSWORD",
                "postgres");
    }

    /** A node on the database of this folder, with a data folder of its own below it, that no pause of its process ends. */
    public static Database node(Path folder, String name) {
        return node(folder, name, ENDLESS);
    }

    static Database node(Path folder, String name, Lease lease) {
        try {
            return Database.open(Files.createDirectories(folder.resolve(name)), database(folder), lease)
                    .join();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Opened again it is the same database; no pause of this process ends its node. */
    static Database open(Path folder) {
        return Database.open(folder, database(folder), ENDLESS).join();
    }

    /** As if it were dead, or had not been heard of for too long. */
    public static void end(Node node, Database seenBy) {
        seenBy.<Integer>write(handle -> handle.execute("delete from node where id = ?", node.id()));
    }

    /** A database without any table. */
    public static synchronized PostgresAddress empty(String name) {
        return create(name, "");
    }

    /** Unlike the others this one is asked for its password. */
    static void user(String name, String password) {
        var admin = started().getPostgresDatabase();
        execute(admin, "create role " + name + " login password '" + password + "'");
        try (var connection = admin.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show hba_file")) {
            answer.next();
            var rules = Path.of(answer.getString(1));
            Files.writeString(rules, "host all " + name + " all scram-sha-256\n" + Files.readString(rules));
        } catch (SQLException | IOException failed) {
            throw new AssertionError(failed);
        }
        execute(admin, "select pg_reload_conf()");
        var wrong = address(TEMPLATE).withUser(name).withPassword(Secret.of("not " + password));
        await().until(() -> isRefused(wrong));
    }

    private static boolean isRefused(PostgresAddress address) {
        try (var connection = new Postgres(address).source().getConnection()) {
            return !connection.isValid(1);
        } catch (SQLException refused) {
            return true;
        }
    }

    static void execute(PostgresAddress address, String statement) {
        execute(new Postgres(address).source(), statement);
    }

    /**
     * Ends connections.
     *
     * @param which of them, a condition over {@code pg_stat_activity}
     * @return how many
     */
    static int ends(PostgresAddress address, String which) {
        try (var connection = new Postgres(address).source().getConnection();
                var sql = connection.createStatement();
                var answer = sql.executeQuery(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where " + which)) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(which, failed);
        }
    }

    private static PostgresAddress create(String name, String how) {
        execute(started().getPostgresDatabase(), "create database " + name + " " + how);
        return address(name);
    }

    public static PostgresAddress address(String name) {
        return address(started(), name);
    }

    public static PostgresAddress address(EmbeddedPostgres server, String name) {
        return new PostgresAddress(
                "127.0.0.1:" + server.getPort(), name, "", Optional.of("postgres"), Optional.of(Secret.of("postgres")));
    }

    private static void execute(DataSource source, String statement) {
        try (var connection = source.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new AssertionError(statement, failed);
        }
    }

    private static synchronized EmbeddedPostgres started() {
        Assumptions.assumeTrue(trouble.isEmpty(), () -> "no PostgreSQL here: " + trouble.orElse(""));
        if (server.isEmpty()) {
            try {
                server = Optional.of(EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .start());
            } catch (IOException | RuntimeException cannotStart) {
                trouble = Optional.of(String.valueOf(cannotStart.getMessage()));
                Assumptions.abort("no PostgreSQL here: " + cannotStart.getMessage());
            }
            execute(server.get().getPostgresDatabase(), "create database " + TEMPLATE);
            new PostgresBackend(address(TEMPLATE), Lease.STANDARD).close();
        }
        return server.get();
    }
}
