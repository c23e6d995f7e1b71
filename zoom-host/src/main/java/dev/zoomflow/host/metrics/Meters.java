package dev.zoomflow.host.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Registers {@link Metric}s. Any thread. */
final class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /**
     * @param count since the start of the host
     * @param labels names and values in turn
     */
    void counter(Metric metric, LongSupplier count, String... labels) {
        // the registry forgets what it counts if nobody else has it: this object it may have
        FunctionCounter.builder(metric.dotted(), this, itself -> count.getAsLong())
                .description(metric.help())
                .tags(labels)
                .register(registry);
    }

    void gauge(Metric metric, LongSupplier value, String... labels) {
        known(metric, () -> Optional.of(value.getAsLong()), labels);
    }

    /** @param value empty while nobody knows it, which Prometheus calls NaN: a zero would look like good news */
    void known(Metric metric, Supplier<Optional<Long>> value, String... labels) {
        var unit = metric.kind().unit();
        Gauge.builder(metric.dotted(), () -> value.get().map(Long::doubleValue).orElse(Double.NaN))
                .strongReference(true)
                .description(metric.help())
                .baseUnit(unit.isEmpty() ? null : unit)
                .tags(labels)
                .register(registry);
    }

    /** A gauge whose labels are not known beforehand. */
    MultiGauge gauges(Metric metric) {
        return MultiGauge.builder(metric.dotted()).description(metric.help()).register(registry);
    }

    static MultiGauge.Row<?> row(long value, String... labels) {
        return MultiGauge.Row.of(Tags.of(labels), value);
    }

    /** @return takes nanoseconds */
    LongConsumer histogram(Metric metric, Duration... buckets) {
        var timer = Timer.builder(metric.dotted())
                .description(metric.help())
                .serviceLevelObjectives(buckets)
                .register(registry);
        return nanos -> timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    String scrape() {
        return registry.scrape();
    }
}
