package dev.zoomflow.benchmarks;

import dev.zoomflow.benchmarks.jdbc.BareLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The bare loop: a new process, a new file and a warm-up for each turn. Its times are those of a group. */
final class Loop implements Entrant {
    private final Shape shape;
    private final Duration each;
    private final int core;
    private final Supplier<Path> folder;
    private final IntSupplier rowBytes;

    /**
     * @param folder a new one for each turn
     * @param rowBytes of a row; asked at each turn
     */
    Loop(Shape shape, Duration each, int core, Supplier<Path> folder, IntSupplier rowBytes) {
        this.shape = shape;
        this.each = each;
        this.core = core;
        this.folder = folder;
        this.rowBytes = rowBytes;
    }

    @Override
    public String name() {
        return "bare JDBC loop on SQLite, no HTTP";
    }

    @Override
    public void warmUp() {
        // each turn does
    }

    @Override
    public Turn turn() {
        var result = BareLoop.run(
                core, folder.get(), shape.connections(), rowBytes.getAsInt(), Math.toIntExact(each.toSeconds()));
        return new Turn(result.rowsPerSecond(), result.processorMicros(), 0, result.p50(), result.p99(), 0, 0);
    }

    @Override
    public Object resident() {
        return "";
    }

    @Override
    public void close() {
        // its process has ended
    }
}
