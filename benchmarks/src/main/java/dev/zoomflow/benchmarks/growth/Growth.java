package dev.zoomflow.benchmarks.growth;

import dev.zoomflow.benchmarks.report.Page;
import dev.zoomflow.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What inserting costs around 100,000 rows and around 1,000,000, in two stores that take turns, because a machine is not as fast
 * in one minute as in the next. Only writing is counted: deliveries are signed, judged, packed, masked and routed before.
 */
public final class Growth {
    private static final int WINDOWS = 10;

    private final Table table = new Table(
            "a row of each",
            "in the store",
            "the writer's CPU µs",
            "least–most",
            "ratio",
            "CPU µs of all threads",
            "ratio",
            "µs by the clock",
            "ratio");
    private final Filled smaller;
    private final Filled larger;

    private Growth(Filled smaller, Filled larger) {
        this.smaller = smaller;
        this.larger = larger;
    }

    /** {@code [write] [ROWS]}, see growth.sh. */
    public static void main(String[] arguments) throws IOException {
        var given = List.of(arguments);
        var rows = given.stream()
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(1_000_000);
        var work = Files.createTempDirectory("zoomflow-growth");
        var deliveries = new Deliveries();
        try (var smaller = new Filled(work.resolve("smaller"), rows / 10, WINDOWS, rows / 100, deliveries);
                var larger = new Filled(work.resolve("larger"), rows, WINDOWS, rows / 100, deliveries)) {
            var growth = new Growth(smaller, larger);
            growth.measure();
            if (given.contains("write")) {
                new Page(Path.of("docs/performance.md")).fill("growth", growth.table.toString());
            }
        }
        Files.delete(work);
    }

    private void measure() {
        for (int window = 0; window < WINDOWS; window++) {
            smaller.window();
            larger.window();
        }
        smaller.check();
        larger.check();
        rows("delivery", Filled::acknowledging);
        rows("event, route and run", Filled::deriving);
        rows("all four", Filled::both);
    }

    private void rows(String what, Function<Filled, Costs> kind) {
        for (var store : List.of(smaller, larger)) {
            table.row(kind.apply(store).row(what, store.size(), kind.apply(smaller)));
            System.out.println(table.last());
        }
    }
}
