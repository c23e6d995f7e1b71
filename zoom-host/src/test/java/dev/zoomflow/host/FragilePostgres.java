package dev.zoomflow.host;

import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.PostgresAddress;
import dev.zoomflow.host.store.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A server of its own, which can be ended and held up, with a database for a host. */
final class FragilePostgres implements AutoCloseable {
    private static final String NAME = "flow";

    private final Path data;
    private EmbeddedPostgres server;
    private List<ProcessHandle> standing = List.of();

    private FragilePostgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static FragilePostgres start(Path data) {
        try {
            var server = begun(data, 0);
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + NAME);
            }
            return new FragilePostgres(data, server);
        } catch (IOException | IllegalStateException cannotStart) {
            return Assumptions.abort("no PostgreSQL here: " + cannotStart.getMessage());
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static EmbeddedPostgres begun(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    Map<String, String> environment() {
        return TestPostgres.environment(address());
    }

    PostgresAddress address() {
        return TestPostgres.address(server, NAME);
    }

    /** As for an update: it ends its clients' connections, and itself when they are gone. */
    void stops() {
        var first = processes().get(0);
        signal("-INT", List.of(first));
        await().until(() -> !first.isAlive());
    }

    /** It cuts off whom it serves and leaves its files as they are, which it reads when it {@link #starts}. */
    void endsAtOnce() {
        var all = processes();
        signal("-QUIT", all.subList(0, 1));
        await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** On the same port, with what it has stored. */
    void starts() {
        try {
            server.close();
            server = begun(data, server.getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It was stopped and goes on as the standby of a primary that is gone. */
    void becomesStandby() {
        stops();
        try {
            Files.createFile(data.resolve("standby.signal"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        starts();
    }

    int port() {
        return server.getPort();
    }

    /** @return what the database answers, in one field */
    String answer(String question) {
        try (var connection = server.getDatabase("postgres", NAME).getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failed) {
            throw new AssertionError(question, failed);
        }
    }

    /** Connections to it stay, and are even made, but nothing answers until it {@link #goesOn}. */
    void stands() {
        stands(processes());
    }

    /** The same for some of its processes: for the others' clients nothing has changed. */
    void stands(List<ProcessHandle> some) {
        standing = some;
        signal("-STOP", standing);
    }

    /** @param which client's, a condition over {@code pg_stat_activity} */
    ProcessHandle process(String which) {
        return ProcessHandle.of(Long.parseLong(answer("select pid from pg_stat_activity where " + which)))
                .orElseThrow();
    }

    void goesOn() {
        signal("-CONT", standing);
        standing = List.of();
    }

    private List<ProcessHandle> processes() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            var first = ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
            var all = new ArrayList<ProcessHandle>(List.of(first));
            first.children().forEach(all::add);
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        processes.forEach(process -> Programs.status("kill", name, Long.toString(process.pid())));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
