package dev.zoomflow.benchmarks;

import dev.zoomflow.benchmarks.contender.Contender;
import dev.zoomflow.benchmarks.report.Page;
import dev.zoomflow.benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All receivers side by side in one run. */
final class Comparison {
    private static final int SERVER_CORE = 0;

    private final Options options;
    private final Acknowledgements acknowledgements;
    private final Table table = new Table(
            "receiver",
            "bytes",
            "connections",
            "acknowledged/s",
            "p50 ms",
            "p99 ms",
            "to Rivet",
            "p99 at half load",
            "refused",
            "MiB");

    private Comparison(Options options) {
        this.options = options;
        this.acknowledgements = new Acknowledgements(options.durations(), SERVER_CORE, options.work());
    }

    /** {@code [SECONDS] [write] [BYTESxCONNECTIONS ...] [RECEIVER ...]}, see run.sh. */
    public static void main(String[] arguments) throws IOException {
        var options = Options.parse(arguments);
        var comparison = new Comparison(options);
        for (var shape : options.shapes()) {
            comparison.measure(shape);
        }
        if (options.write()) {
            new Page(options.top().resolve("docs/performance.md"))
                    .fill("acknowledgements", comparison.table.toString());
        }
    }

    private void measure(Acknowledgements.Shape shape) {
        var rivet = 0.0;
        for (var contender : options.contenders()) {
            var result = acknowledgements.of(contender.get(), shape);
            var peak = result.peak();
            rivet = rivet == 0 ? peak.perSecond() : rivet;
            table.row(
                    contender.get().name(),
                    (long) shape.bytes(),
                    (long) shape.connections(),
                    peak.perSecond(),
                    peak.p50(),
                    peak.p99(),
                    peak.perSecond() / rivet,
                    result.half().p99(),
                    peak.refused() + result.half().refused(),
                    result.resident());
            System.out.println(table.last());
        }
    }

    /** What was asked for on the command line. */
    private record Options(
                Path top, Path work, int seconds, boolean write, List<String> names, List<Acknowledgements.Shape> shapes) {
        private static final List<String> ALL = List.of("rivet", "bolt", "sqlite");
        private static final List<Acknowledgements.Shape> SHAPES = List.of(
                new Acknowledgements.Shape(1024, 64),
                new Acknowledgements.Shape(1024, 16),
                new Acknowledgements.Shape(8192, 64),
                new Acknowledgements.Shape(8192, 16));

        static Options parse(String[] arguments) throws IOException {
            var given = List.of(arguments);
            var seconds = given.stream()
                    .filter(word -> word.matches("\\d+"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(10);
            var names = given.stream().filter(ALL::contains).toList();
            return new Options(
                    Path.of("").toAbsolutePath(),
                    Files.createTempDirectory("zoomflow-benchmark"),
                    seconds,
                    given.contains("write"),
                    names.isEmpty() ? ALL : names,
                    SHAPES.stream()
                            .filter(shape -> Collections.disjoint(given, texts(SHAPES)) || given.contains(text(shape)))
                            .toList());
        }

        private static List<String> texts(List<Acknowledgements.Shape> shapes) {
            return shapes.stream().map(Options::text).toList();
        }

        private static String text(Acknowledgements.Shape shape) {
            return shape.bytes() + "x" + shape.connections();
        }

        Acknowledgements.Durations durations() {
            return new Acknowledgements.Durations(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds));
        }

        List<Supplier<Contender>> contenders() {
            return names.stream()
                    .map(name -> (Supplier<Contender>) () -> contender(name))
                    .toList();
        }

        private Contender contender(String name) {
            return switch (name) {
                case "rivet" -> Contender.rivet(top.resolve("benchmarks"));
                case "bolt" -> Contender.bolt(System.getProperty("java.class.path"));
                default -> Contender.host("zoomflow on SQLite", jar(), data(), Map.of());
            };
        }

        private Path jar() {
            return top.resolve("zoom-host/target/zoom-host.jar");
        }

        private Path data() {
            try {
                return Files.createTempDirectory(work, "data");
            } catch (IOException noRoom) {
                throw new UncheckedIOException(noRoom);
            }
        }
    }
}
