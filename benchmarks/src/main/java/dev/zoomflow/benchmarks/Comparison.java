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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All receivers side by side in one run: warm, and in turns, because a machine is not as fast in one minute as in the next. */
final class Comparison implements AutoCloseable {
    private static final int SERVER_CORE = 0;
    private static final int ROUNDS = 9;
    /** In the first of them a JIT compiler has not seen all of what full load is. */
    private static final int UNCOUNTED = 2;

    private static final Path TOP = Path.of("").toAbsolutePath();

    private final Options options;
    private final Path work = Files.createTempDirectory("zoomflow-benchmark");
    private final Postgres postgres = Postgres.start();
    private final Table table = new Table(
            "receiver",
            "bytes",
            "connections",
            "acknowledged/s",
            "least–most",
            "CPU µs",
            "sender's",
            "p50 ms",
            "p99 ms",
            "to Rivet",
            "p99 at half load",
            "refused",
            "MiB");
    private final List<Path> folders = new ArrayList<>();
    private int port = Contender.PORT;
    private Path stored = work;

    private Comparison(Options options) throws IOException {
        this.options = options;
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

    private void measure(Shape shape) {
        var entrants = new ArrayList<Entrant>();
        try {
            for (var receiver : options.receivers()) {
                var entrant = entrant(receiver, shape);
                entrants.add(entrant);
                entrant.warmUp();
            }
            report(shape, taken(entrants));
        } finally {
            entrants.forEach(Entrant::close);
            folders.forEach(Comparison::delete);
            folders.clear();
            stored = work;
        }
    }

    private static List<Turns> taken(List<Entrant> entrants) {
        var all = entrants.stream().map(Turns::new).toList();
        for (int round = 0; round < ROUNDS; round++) {
            all.forEach(round < UNCOUNTED ? Turns::uncounted : Turns::next);
        }
        return all;
    }

    /** The first one is what the others are compared with. */
    private void report(Shape shape, List<Turns> all) {
        var rivet = all.get(0).perSecond();
        for (var turns : all) {
            table.row(turns.row(shape, rivet));
            System.out.println(table.last());
        }
    }

    private Entrant entrant(String receiver, Shape shape) {
        var each = Duration.ofSeconds(options.seconds());
        if (receiver.equals("jdbc")) {
            return new Loop(shape, each, SERVER_CORE, folder(work), rowBytes(shape));
        }
        port += 2;
        return new Receiver(contender(receiver), shape, each, SERVER_CORE, work.resolve(receiver + ".log"));
    }

    /** Rows as large as those that the host stores in this run. */
    private int rowBytes(Shape shape) {
        return stored.equals(work) ? shape.bytes() : BareLoop.bytesOfADelivery(stored);
    }

    private Contender contender(String receiver) {
        return switch (receiver) {
            case "rivet" -> Contender.rivet(port, TOP.resolve("benchmarks"));
            case "bolt" -> Contender.bolt(port, System.getProperty("java.class.path"));
            case "memory" -> host("zoomflow on SQLite, on no disk", folder(Path.of("/dev/shm")), Map.of());
            case "postgres" -> host("zoomflow on PostgreSQL", folder(work), postgres.settings());
            default -> {
                stored = folder(work);
                yield host("zoomflow on SQLite", stored, Map.of());
            }
        };
    }

    private Contender host(String name, Path data, Map<String, String> more) {
        return Contender.host(name, port, TOP.resolve("zoom-host/target/zoom-host.jar"), data, more);
    }

    private Path folder(Path parent) {
        try {
            var folder = Files.createTempDirectory(parent, "zoomflow-data");
            folders.add(folder);
            return folder;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Gigabytes, of which some are in memory. */
    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stillUsed) {
            throw new UncheckedIOException(stillUsed);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
