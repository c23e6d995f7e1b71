package dev.zoomflow.benchmarks.jmh;

import dev.zoomflow.benchmarks.report.Page;
import dev.zoomflow.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * All benchmarks of this package, and the table of docs/performance.md that comes of them. In rounds, each with a new JVM for each
 * benchmark, because a machine is not as fast in one minute as in the next: medians count, and a ratio is that of the two
 * within a round.
 */
public final class Steps {
    private static final int ROUNDS = 5;

    private final Rounds rounds = new Rounds();
    private final Table table = new Table("step", "bytes", "µs", "least–most of the rounds", "ratio");

    private Steps() {}

    /** {@code [write] [ROUNDS]}, see jmh.sh. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        var given = List.of(arguments);
        var many = given.stream()
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(ROUNDS);
        var steps = new Steps();
        steps.measure(many);
        steps.fill();
        System.out.println(steps.table);
        if (given.contains("write")) {
            new Page(Path.of("docs/performance.md")).fill("steps", steps.table.toString());
        }
    }

    private void measure(int many) throws RunnerException {
        for (int round = 1; round <= many; round++) {
            System.out.println("round " + round + " of " + many);
            rounds.add(new Runner(options()).run());
        }
    }

    private static Options options() {
        return new OptionsBuilder()
                .include("^" + Steps.class.getPackageName() + "\\.")
                .forks(1)
                .warmupIterations(8)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private void fill() {
        for (var bytes : List.of(1024L, 8192L)) {
            beside(
                    "HMAC, one pass of Jackson's parser, SHA-256: the least",
                    "Verification.least",
                    bytes,
                    "Verification.least");
            beside("a delivery judged and read", "Verification.judged", bytes, "Verification.least");
            beside("one pass of Jackson's parser", "Parsing.jackson", bytes, "Parsing.jackson");
            beside("a message read by the plugin", "Parsing.plugin", bytes, "Parsing.jackson");
        }
        alone("an access token looked up: from SQLite, unsealed", "TokenLookUp.lookedUp");
        alone("a connection opened, with its token store", "TokenLookUp.opened");
    }

    private void beside(String what, String benchmark, long bytes, String least) {
        var name = benchmark + " " + bytes;
        table.row(what, bytes, rounds.median(name), rounds.range(name), rounds.ratio(name, least + " " + bytes));
    }

    private void alone(String what, String name) {
        table.row(what, "", rounds.median(name), rounds.range(name), "");
    }
}
