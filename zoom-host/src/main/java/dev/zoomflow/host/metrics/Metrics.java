package dev.zoomflow.host.metrics;

import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.feed.FeedStatus;
import io.micrometer.core.instrument.MultiGauge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** All numbers of a running host, and what they say of its health. Any thread. */
public final class Metrics {
    /** What {@link #scrape} is. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final long[] BUCKETS_MILLIS = {1, 2, 5, 10, 20, 50, 100, 250, 500, 1_000, 3_000};
    private static final List<String> RUNS = List.of("queued", "running", "waiting", "parked", "dead");

    private final Sources sources;
    private final Readings readings;
    private final Meters meters = new Meters();
    private final Reasons reasons;
    private final MultiGauge stuck;

    public Metrics(Sources sources) {
        this.sources = sources;
        this.readings = new Readings(sources);
        this.reasons = new Reasons(meters, sources.inbox());
        this.stuck = meters.gauges(Metric.STUCK);
        deliveries();
        backlog();
        work();
        access();
        meters.gauge(Metric.STORE_UP, () -> readings.now().isUp() ? 1 : 0);
        held(Metric.STORE_SIZE, Held::bytes);
    }

    private void deliveries() {
        var inbox = sources.inbox();
        meters.counter(Metric.DELIVERIES, () -> inbox.counts().acknowledged(), "outcome", "acknowledged", "reason", "");
        meters.counter(Metric.DELIVERIES, () -> inbox.counts().probes(), "outcome", "probe", "reason", "");
        meters.counter(Metric.EVENTS, () -> inbox.counts().accepted(), "outcome", "new");
        meters.counter(Metric.EVENTS, () -> inbox.counts().duplicates(), "outcome", "duplicate");
        meters.counter(Metric.UNROUTED, () -> inbox.counts().forNobody());
        var buckets = new ArrayList<Duration>();
        for (var millis : BUCKETS_MILLIS) {
            buckets.add(Duration.ofMillis(millis));
        }
        inbox.measure(meters.histogram(Metric.ACKNOWLEDGEMENT, buckets.toArray(Duration[]::new)));
    }

    /** @param count of requests since the start, of which nothing else is known as the listener did not read them */
    public void countRefused(String reason, LongSupplier count) {
        meters.counter(Metric.REFUSED, count, "reason", reason);
    }

    private void backlog() {
        meters.gauge(Metric.WAITING, () -> sources.inbox().waiting());
        held(Metric.BACKLOG, held -> held.backlog().deliveries());
        held(Metric.OLDEST, this::oldestSeconds);
        held(Metric.UNREADABLE, held -> held.backlog().unreadable());
    }

    /** A gauge of what the store holds. */
    private void held(Metric metric, ToLongFunction<Held> value, String... labels) {
        meters.known(metric, () -> readings.now().held().map(value::applyAsLong), labels);
    }

    private long oldestSeconds(Held held) {
        return held.backlog()
                .oldest()
                .map(oldest -> Math.max(
                        0, Duration.between(oldest, sources.clock().instant()).toSeconds()))
                .orElse(0L);
    }

    private void work() {
        for (var state : RUNS) {
            held(Metric.RUNS, held -> held.runs(state), "state", state);
        }
        for (var outcome : sources.engine().outcomes().keySet()) {
            meters.counter(
                    Metric.ATTEMPTS, () -> sources.engine().outcomes().getOrDefault(outcome, 0L), "outcome", outcome);
        }
    }

    private void access() {
        for (var outcome : sources.connections().refreshes().keySet()) {
            meters.counter(
                    Metric.REFRESHES,
                    () -> sources.connections().refreshes().getOrDefault(outcome, 0L),
                    "outcome",
                    outcome);
        }
        for (var state : State.values()) {
            held(Metric.CONNECTIONS, held -> held.connections(state), "status", state.word());
        }
        held(Metric.OWED, Held::owed);
        meters.gauge(Metric.FEEDS, () -> feeds(true), "state", "up");
        meters.gauge(Metric.FEEDS, () -> feeds(false), "state", "down");
    }

    private long feeds(boolean up) {
        return sources.feeds().all().stream()
                .map(FeedStatus::up)
                .filter(isUp -> isUp == up)
                .count();
    }

    /** In the text format of Prometheus. */
    public synchronized String scrape() {
        reasons.add();
        var rows = new ArrayList<MultiGauge.Row<?>>();
        sources.engine()
                .stuck()
                .forEach((who, many) -> rows.add(Meters.row(many, "plugin", who.plugin(), "handler", who.handler())));
        stuck.register(rows, true);
        return meters.scrape();
    }

    /** The same facts in one answer. */
    public Health health() {
        var outdated = sources.database().node().isOutdated();
        var reading = readings.now();
        var oldest = reading.held().map(this::oldestSeconds);
        return Health.of(reading, oldest, sources.engine().stuck(), feeds(false), outdated);
    }
}
