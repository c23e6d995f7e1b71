package dev.zoomflow.benchmarks;

import dev.zoomflow.benchmarks.contender.Contender;
import dev.zoomflow.benchmarks.contender.Postgres;
import dev.zoomflow.benchmarks.jdbc.BareLoop;
import dev.zoomflow.benchmarks.report.Page;
import dev.zoomflow.benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** All receivers side by side in one run. */
final class Comparison implements AutoCloseable {
    private static final int SERVER_CORE = 0;
    private static final Path TOP = Path.of("").toAbsolutePath();

    private final Options options;
    private final Path work;
    private final Postgres postgres = Postgres.start();
    private final Acknowledgements acknowledgements;
    private final Table table = new Table(
            "receiver",
            "bytes",
            "connections",
            "acknowledged/s",
            "CPU µs",
            "sender's",
            "p50 ms",
            "p99 ms",
            "to Rivet",
            "p99 at half load",
            "refused",
            "MiB");
    private Path stored;

    private Comparison(Options options) throws IOException {
        this.options = options;
        this.work = Files.createTempDirectory("zoomflow-benchmark");
        this.stored = work;
        var each = Duration.ofSeconds(options.seconds());
        this.acknowledgements = new Acknowledgements(new Acknowledgements.Durations(each, each), SERVER_CORE, work);
    }

    public static void main(String[] arguments) throws IOException {
        var options = Options.parse(arguments);
        try (var comparison = new Comparison(options)) {
            for (var shape : options.shapes()) {
                comparison.measure(shape);
            }
            var durability = comparison.postgres.durability();
            System.out.println(durability);
            if (options.write()) {
                new Page(TOP.resolve("docs/performance.md"))
                        .fill("acknowledgements", comparison.table + "\n" + durability + ".\n");
            }
        }
    }

    private void measure(Acknowledgements.Shape shape) {
        var rivet = 0.0;
        for (var receiver : options.receivers()) {
            var perSecond = receiver.equals("jdbc") ? loop(shape, rivet) : serve(receiver, shape, rivet);
            rivet = rivet == 0 ? perSecond : rivet;
            System.out.println(table.last());
        }
    }

    private double serve(String receiver, Acknowledgements.Shape shape, double rivet) {
        var contender = contender(receiver);
        var result = acknowledgements.of(contender, shape);
        var peak = result.peak();
        table.row(
                contender.name(),
                (long) shape.bytes(),
                (long) shape.connections(),
                peak.perSecond(),
                result.receiver(),
                result.sender(),
                peak.p50(),
                peak.p99(),
                rivet == 0 ? 1.0 : peak.perSecond() / rivet,
                result.half().p99(),
                peak.refused() + result.half().refused(),
                result.resident());
        return peak.perSecond();
    }

    /** Rows as large as those that the host stored in this run. */
    private double loop(Acknowledgements.Shape shape, double rivet) {
        var bytes = stored.equals(work) ? shape.bytes() : BareLoop.bytesOfADelivery(stored);
        var result = BareLoop.run(SERVER_CORE, folder(work), shape.connections(), bytes, options.seconds());
        table.row(
                "bare JDBC loop on SQLite, no HTTP",
                (long) shape.bytes(),
                (long) shape.connections(),
                result.rowsPerSecond(),
                result.processorMicros(),
                "",
                result.p50(),
                result.p99(),
                rivet == 0 ? 1.0 : result.rowsPerSecond() / rivet,
                "",
                "",
                "");
        return result.rowsPerSecond();
    }

    private Contender contender(String receiver) {
        return switch (receiver) {
            case "rivet" -> Contender.rivet(TOP.resolve("benchmarks"));
            case "bolt" -> Contender.bolt(System.getProperty("java.class.path"));
            case "memory" -> host("zoomflow on SQLite, on no disk", folder(Path.of("/dev/shm")), Map.of());
            case "postgres" -> host("zoomflow on PostgreSQL", folder(work), postgres.settings());
            default -> {
                stored = folder(work);
                yield host("zoomflow on SQLite", stored, Map.of());
            }
        };
    }

    private static Contender host(String name, Path data, Map<String, String> more) {
        return Contender.host(name, TOP.resolve("zoom-host/target/zoom-host.jar"), data, more);
    }

    private static Path folder(Path parent) {
        try {
            return Files.createTempDirectory(parent, "zoomflow-data");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
