package dev.zoomflow.benchmarks.contender;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL beside this program, on the load's core, that syncs every commit. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private int databases;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start());
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** What the server says of its own durability. */
    public String durability() {
        return "PostgreSQL %s, fsync %s, synchronous_commit %s"
                .formatted(ask("show server_version"), ask("show fsync"), ask("show synchronous_commit"));
    }

    /** The settings of a host with a new database here. */
    public Map<String, String> settings() {
        var name = "benchmark_" + databases++;
        execute("create database " + name);
        return Map.of(
                "DATABASE_URL",
                "postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "DATABASE_USER",
                "postgres",
                "DATABASE_PASSWORD",
                "postgres");
    }

    private String ask(String question) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(question, failed);
        }
    }

    private void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
