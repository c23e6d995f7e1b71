package dev.zoomflow.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** As the page on running it says, by the distribution's own programs, which is why CI names it and {@code verify} does not. */
class PgDumpRestores extends RestoredPostgres {
    private static final Path PAGE = Path.of("..", "docs", "operations.md");

    private Optional<DistributedPostgres> server = Optional.empty();

    @Override
    Map<String, String> original(Path place) throws IOException {
        server = Optional.of(DistributedPostgres.start(Files.createDirectories(place.resolveSibling("postgres"))));
        return server().create("original");
    }

    @Override
    void copy() throws IOException {
        server().run(line("pg_dump"), "original");
    }

    @Override
    Map<String, String> restored(Path place) throws IOException {
        var settings = server().create("restored");
        server().run(line("pg_restore"), "restored");
        return settings;
    }

    private DistributedPostgres server() {
        return server.orElseThrow();
    }

    private static String line(String program) throws IOException {
        try (var lines = Files.lines(PAGE)) {
            return lines.filter(line -> line.startsWith("    " + program + " "))
                    .findFirst()
                    .orElseThrow()
                    .strip();
        }
    }

    @AfterEach
    void end() {
        server.ifPresent(DistributedPostgres::close);
    }
}
