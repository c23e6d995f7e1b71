package dev.zoomflow.benchmarks.sustained;

import dev.zoomflow.benchmarks.contender.Contender;
import dev.zoomflow.benchmarks.contender.Server;
import dev.zoomflow.benchmarks.load.Body;
import dev.zoomflow.benchmarks.load.Load;
import dev.zoomflow.benchmarks.report.Page;
import dev.zoomflow.benchmarks.report.Table;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Many connected users whose tokens all end at once: what acknowledgements take meanwhile, beside what they took before; and, as a
 * control, what they take when nothing is renewed for just as long.
 */
final class Renewing implements AutoCloseable {
    private static final int SERVER_CORE = 0;
    private static final int BYTES = 1024;
    private static final int CALLERS = 64;
    private static final int PER_SECOND = 500;
    private static final int WARMING_ROUNDS = 5;
    private static final int ROUNDS = 4;
    private static final Path TOP = Path.of("").toAbsolutePath();

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Path work = Files.createTempDirectory("zoomflow-renewing");
    private final Grants grants = new Grants(work.resolve("data"));
    private final Duration window;
    private final Server server;
    private final Table table = new Table(
            "round",
            "renewals",
            "p50 before, ms",
            "without",
            "with renewals",
            "ratio without",
            "ratio with",
            "p99 before, ms",
            "without",
            "with renewals",
            "refused");
    private long next = 1;

    private Renewing(int connections) throws IOException {
        // ten a second begin while none is late
        window = Duration.ofSeconds(2 + connections / 10);
        var host = Contender.host(
                "zoomflow on SQLite",
                Contender.PORT,
                TOP.resolve("zoom-host/target/zoom-host.jar"),
                grants.data(),
                Sustained.of(zoom));
        var plugins = Plugins.in(work.resolve("plugins"), TOP.resolve("zoom-host/target/plugins"));
        server = Server.start(host.with("--plugins", plugins.toString()), SERVER_CORE, work.resolve("server.log"));
        for (int number = 0; number < connections; number++) {
            connect("user%04d".formatted(number));
        }
        System.out.println(connections + " users are connected");
    }

    private void connect(String name) {
        var user = new User(name, zoom.account().id(), name + "@example.com", name, "Benchmark", "UTC");
        zoom.add(user);
        new Journey(URI.create("http://127.0.0.1:" + Contender.PRIVATE_PORT)).connect(zoom, user);
    }

    /** {@code [write] [CONNECTIONS]}, see renewals.sh. */
    public static void main(String[] arguments) throws IOException {
        var given = List.of(arguments);
        var connections = given.stream()
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(1_000);
        try (var renewing = new Renewing(connections)) {
            renewing.warmUp();
            for (int round = 1; round <= ROUNDS; round++) {
                renewing.measure(round);
            }
            if (given.contains("write")) {
                new Page(TOP.resolve("docs/performance.md")).fill("renewing", renewing.table.toString());
            }
        }
    }

    /** Of renewals there are few: a compiler that is still at work on them would be what is measured. */
    private void warmUp() {
        try (var load = load()) {
            load.closed(Duration.ofSeconds(10));
            for (int round = 0; round < WARMING_ROUNDS; round++) {
                renewAll();
                load.paced(window, PER_SECOND);
            }
            next = load.next();
        }
    }

    private void renewAll() {
        zoom.tokens().expireAccess();
        grants.allAreDue();
    }

    private void measure(int round) {
        try (var load = load()) {
            var before = load.paced(window, PER_SECOND);
            var without = load.paced(window, PER_SECOND);
            var renewed = grants.renewals();
            renewAll();
            var meanwhile = load.paced(window, PER_SECOND);
            next = load.next();
            table.row(
                    (long) round,
                    grants.renewals() - renewed,
                    before.p50(),
                    without.p50(),
                    meanwhile.p50(),
                    without.p50() / before.p50(),
                    meanwhile.p50() / before.p50(),
                    before.p99(),
                    without.p99(),
                    meanwhile.p99(),
                    before.refused() + without.refused() + meanwhile.refused());
        }
        System.out.println(table.last());
    }

    private Load load() {
        return new Load(
                server.target(zoom.app().clientId(), zoom.app().secretToken()), Body.zoom(BYTES), CALLERS, next);
    }

    @Override
    public void close() {
        server.close();
        zoom.close();
    }
}
