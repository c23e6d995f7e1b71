package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A server of the PostgreSQL that Debian distributes, with its programs; it is gone when this is closed. */
final class DistributedPostgres implements AutoCloseable {
    private static final String USER = "flow";

    private final Path folder;
    private final Process process;
    private final Map<String, String> environment = new HashMap<>();

    private DistributedPostgres(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** @param folder where its programs run and write */
    static DistributedPostgres start(Path folder) {
        try {
            var process = new ProcessBuilder("pg_virtualenv", "sh", "-c", "env >begun && mv begun ready && exec cat")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            var server = new DistributedPostgres(folder, process);
            server.awaitReady();
            server.run("psql --command=\"create role " + USER + " login password '" + USER + "'\"", "postgres");
            return server;
        } catch (IOException cannotStart) {
            throw new AssertionError("needs Debian's package postgresql", cannotStart);
        }
    }

    private void awaitReady() throws IOException {
        var ready = folder.resolve("ready");
        await().until(() -> !process.isAlive() || Files.exists(ready));
        assertThat(ready).as(() -> read(folder.resolve("said"))).exists();
        try (var lines = Files.lines(ready)) {
            environment.putAll(lines.filter(line -> line.startsWith("PG"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
        }
    }

    /** An empty database, and the settings of a host on it. */
    Map<String, String> create(String database) {
        run("createdb --owner=" + USER + " " + database, database);
        return settings(database);
    }

    private Map<String, String> settings(String database) {
        var server = environment.get("PGHOST") + ":" + environment.get("PGPORT");
        return Map.of("DATABASE_URL", "postgresql://" + USER + ":" + USER + "@" + server + "/" + database);
    }

    /** One line of the shell, which finds the settings of a host in its environment; it must go well. */
    void run(String line, String database) {
        try {
            var said = Files.createTempFile(folder, "said", "");
            var builder = new ProcessBuilder("sh", "-c", line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            builder.environment().putAll(settings(database));
            var status = builder.start().onExit().join().exitValue();
            assertThat(status).as(() -> line + ": " + read(said)).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its input ends, and so does it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
