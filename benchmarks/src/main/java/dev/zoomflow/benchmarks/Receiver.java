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

/** A receiver over HTTP: how fast it acknowledges, and how long a sender waits. */
final class Receiver implements Entrant {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Beyond any threshold of a JIT compiler, and few enough that a host derives them meanwhile. */
    static final double WARM_UP_PER_SECOND = 2_000;

    static final Duration WARM_UP = Duration.ofSeconds(30);
    /** At full load before it counts. */
    static final Duration LEAD = Duration.ofMillis(300);

    private final Contender contender;
    private final Shape shape;
    private final Duration each;
    private final Body body;
    private final Server server;
    private long next = 1;

    /**
     * Starts it.
     *
     * @param core the server's; this program should have another
     */
    Receiver(Contender contender, Shape shape, Duration each, int core, Path log) {
        this.contender = contender;
        this.shape = shape;
        this.each = each;
        this.body = contender.dialect().equals(Dialect.SLACK) ? Body.slack(shape.bytes()) : Body.zoom(shape.bytes());
        this.server = Server.start(contender, core, log);
    }

    @Override
    public String name() {
        return contender.name();
    }

    @Override
    public void warmUp() {
        load(WARM_UP, WARM_UP_PER_SECOND);
        server.stop();
    }

    @Override
    public Turn turn() {
        server.goOn();
        var lead = load(LEAD, 0);
        var receiving = server.processorTime();
        var sending = THREADS.getCurrentThreadCpuTime();
        var full = load(each, 0);
        var received = (server.processorTime() - receiving) * 1e6 / full.good();
        var sent = (THREADS.getCurrentThreadCpuTime() - sending) / 1e3 / full.good();
        var half = load(each.dividedBy(2), full.perSecond() / 2);
        server.stop();
        var refused = lead.refused() + full.refused() + half.refused();
        return new Turn(full.perSecond(), received, sent, full.p50(), full.p99(), half.p99(), refused);
    }

    private Figures load(Duration duration, double perSecond) {
        try (var load = new Load(server.target(), body, shape.connections(), next)) {
            var figures = perSecond == 0 ? load.closed(duration) : load.paced(duration, perSecond);
            next = load.next();
            return figures;
        }
    }

    @Override
    public Object resident() {
        return server.mostResident();
    }

    @Override
    public void close() {
        server.close();
    }
}
