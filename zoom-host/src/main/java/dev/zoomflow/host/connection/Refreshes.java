package dev.zoomflow.host.connection;

import dev.zoomflow.api.Failure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How renewals of tokens ended since the host started. Any thread. */
final class Refreshes {
    private static final String RENEWED = "renewed";
    private static final String SUPERSEDED = "superseded";

    private final Map<String, LongAdder> counts = new LinkedHashMap<>();

    Refreshes() {
        counts.put(RENEWED, new LongAdder());
        counts.put(SUPERSEDED, new LongAdder());
        for (var failure : Failure.values()) {
            counts.put(name(failure), new LongAdder());
        }
    }

    private static String name(Failure failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }

    void renewed() {
        count(RENEWED);
    }

    /** Somebody else brought newer tokens meanwhile, or the grant is gone. */
    void superseded() {
        count(SUPERSEDED);
    }

    void failed(Failure failure) {
        count(name(failure));
    }

    private void count(String outcome) {
        Objects.requireNonNull(counts.get(outcome)).increment();
    }

    Map<String, Long> counted() {
        var counted = new LinkedHashMap<String, Long>();
        counts.forEach((outcome, count) -> counted.put(outcome, count.sum()));
        return counted;
    }
}
