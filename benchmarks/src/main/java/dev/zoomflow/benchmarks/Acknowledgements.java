package dev.zoomflow.benchmarks;

import dev.zoomflow.benchmarks.contender.Contender;
import dev.zoomflow.benchmarks.contender.Server;
import dev.zoomflow.benchmarks.load.Body;
import dev.zoomflow.benchmarks.load.Dialect;
import dev.zoomflow.benchmarks.load.Figures;
import dev.zoomflow.benchmarks.load.Load;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;

/** How fast a receiver acknowledges, and how long a sender waits. */
final class Acknowledgements {
    /** What is sent: so many bytes over so many connections. */
    record Shape(int bytes, int connections) {}

    /** How long each load lasts; half load half as long, so that all receivers and shapes take less than 12 minutes. */
    record Durations(Duration warmUp, Duration measured) {}

    /**
     * At full load, and at half of that.
     *
     * @param receiver processor time of an acknowledgement at full load, in microseconds
     * @param sender the same of sending it
     */
    record Result(Figures peak, Figures half, double receiver, double sender, long resident) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
            var receiving = server.processorTime();
            var sending = THREADS.getCurrentThreadCpuTime();
            var peak = load(server, body, shape, durations.measured(), 0);
            var received = (server.processorTime() - receiving) * 1e6 / peak.good();
            var sent = (THREADS.getCurrentThreadCpuTime() - sending) / 1e3 / peak.good();
            var half = load(server, body, shape, durations.measured().dividedBy(2), peak.perSecond() / 2);
            return new Result(peak, half, received, sent, server.mostResident());
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
