package dev.zoomflow.benchmarks;

import dev.zoomflow.benchmarks.contender.Contender;
import dev.zoomflow.benchmarks.contender.Server;
import dev.zoomflow.benchmarks.load.Body;
import dev.zoomflow.benchmarks.load.Dialect;
import dev.zoomflow.benchmarks.load.Figures;
import dev.zoomflow.benchmarks.load.Load;
import java.nio.file.Path;
import java.time.Duration;

/** How fast a receiver acknowledges, and how long a sender waits. */
final class Acknowledgements {
    /** What is sent: so many bytes over so many connections. */
    record Shape(int bytes, int connections) {}

    /** How long each load lasts. */
    record Durations(Duration warmUp, Duration measured) {}

    /** At full load, and at half of that. */
    record Result(Figures peak, Figures half, long resident) {}

    private final Durations durations;
    private final int core;
    private final Path logs;
    private long next = 1;

    /** @param core the server's; this program should have another */
    Acknowledgements(Durations durations, int core, Path logs) {
        this.durations = durations;
        this.core = core;
        this.logs = logs;
    }

    Result of(Contender contender, Shape shape) {
        try (var server = Server.start(contender, core, logs.resolve("server.log"))) {
            var body = contender.dialect().equals(Dialect.SLACK) ? Body.slack(shape.bytes()) : Body.zoom(shape.bytes());
            load(server, body, shape, durations.warmUp(), 0);
            var peak = load(server, body, shape, durations.measured(), 0);
            var half = load(server, body, shape, durations.measured(), peak.perSecond() / 2);
            return new Result(peak, half, server.mostResident());
        }
    }

    private Figures load(Server server, Body body, Shape shape, Duration duration, double perSecond) {
        try (var load = new Load(server.target(), body, shape.connections(), next)) {
            var figures = perSecond == 0 ? load.closed(duration) : load.paced(duration, perSecond);
            next = load.next();
            return figures;
        }
    }
}
