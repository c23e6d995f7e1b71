package dev.zoomflow.benchmarks.growth;

import dev.zoomflow.host.inbox.Group;
import dev.zoomflow.host.inbox.GrowingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A store around a size: filled up to where the first window begins, so that the size is in the middle of all of them. */
final class Filled implements AutoCloseable {
    /** Rows of a transaction, as large as those of 64 senders who wait for each other. */
    private static final int TOGETHER = 64;

    private final Path folder;
    private final long size;
    private final int groups;
    private final Deliveries deliveries;
    private final GrowingStore store;
    private final Costs acknowledging = new Costs();
    private final Costs deriving = new Costs();
    private final Costs both = new Costs();
    private long next = 1;

    /**
     * @param windows how many there will be
     * @param window rows of each, at least; whole groups
     */
    Filled(Path folder, long size, int windows, int window, Deliveries deliveries) {
        this.folder = folder;
        this.size = size;
        this.groups = Math.max(1, window / TOGETHER);
        this.deliveries = deliveries;
        this.store = new GrowingStore(folder);
        fill(size - (long) windows * groups * TOGETHER / 2);
    }

    /** By the same code as what is measured, which is warm after that. */
    private void fill(long until) {
        while (next - 1 + (long) groups * TOGETHER <= until) {
            var some = prepared();
            some.forEach(store::append);
            some.forEach(store::derive);
        }
    }

    /** Rows of one window, with all done that can be before they are written. Meanwhile the log is moved into the file. */
    private List<Group> prepared() {
        store.finishRuns();
        var first = next;
        next += (long) groups * TOGETHER;
        return IntStream.range(0, groups)
                .parallel()
                .mapToObj(group -> group(first + (long) group * TOGETHER))
                .toList();
    }

    private Group group(long first) {
        return Group.of(LongStream.range(first, first + TOGETHER).mapToObj(deliveries::of));
    }

    void window() {
        var prepared = prepared();
        var rows = groups * TOGETHER;
        var acknowledged = Cost.of(rows, () -> prepared.forEach(store::append));
        var derived = Cost.of(rows, () -> prepared.forEach(store::derive));
        acknowledging.add(acknowledged);
        deriving.add(derived);
        both.add(acknowledged.and(derived));
    }

    long size() {
        return size;
    }

    Costs acknowledging() {
        return acknowledging;
    }

    Costs deriving() {
        return deriving;
    }

    Costs both() {
        return both;
    }

    void check() {
        store.mustHold(next - 1);
    }

    @Override
    public void close() {
        store.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stillUsed) {
            throw new UncheckedIOException(stillUsed);
        }
    }
}
