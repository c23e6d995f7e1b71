package dev.zoomflow.benchmarks;

import dev.zoomflow.benchmarks.jdbc.BareLoop;
import java.nio.file.Path;
import java.time.Duration;

/** The bare loop, as warm as the receivers, with one file for all turns as they have. Its times are those of a group. */
final class Loop implements Entrant {
    private final Duration each;
    private final BareLoop loop;

    /**
     * Starts it.
     *
     * @param folder a new one
     * @param rowBytes of a row
     */
    Loop(Shape shape, Duration each, int core, Path folder, int rowBytes) {
        this.each = each;
        this.loop = BareLoop.start(core, folder, shape.connections(), rowBytes);
    }

    @Override
    public String name() {
        return "bare JDBC loop on SQLite, no HTTP";
    }

    @Override
    public void warmUp() {
        loop.run(Receiver.WARM_UP, Receiver.WARM_UP_PER_SECOND);
    }

    @Override
    public Turn turn() {
        loop.run(Receiver.LEAD, 0);
        var result = loop.run(each, 0);
        return new Turn(result.rowsPerSecond(), result.processorMicros(), 0, result.p50(), result.p99(), 0, 0);
    }

    @Override
    public Object resident() {
        return "";
    }

    @Override
    public void close() {
        loop.close();
    }
}
