package dev.zoomflow.host.web.http;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts the requests whose bodies were not read to their end, so that nobody looked at them. Any thread. */
public final class Refusals {
    private final Map<Cause, LongAdder> counts = new EnumMap<>(Cause.class);

    enum Cause {
        CUT_OFF(400, "cut off"),
        TOO_SLOW(408, "too slow"),
        TOO_LARGE(413, "too large"),
        TOO_MUCH(503, "too much at once");

        private final int status;
        private final String words;

        Cause(int status, String words) {
            this.status = status;
            this.words = words;
        }
    }

    public Refusals() {
        for (var cause : Cause.values()) {
            counts.put(cause, new LongAdder());
        }
    }

    void count(int status) {
        counts.forEach((cause, count) -> {
            if (cause.status == status) {
                count.increment();
            }
        });
    }

    /** How often so far, by reason. */
    public Map<String, LongSupplier> byReason() {
        var all = new LinkedHashMap<String, LongSupplier>();
        counts.forEach((cause, count) -> all.put(cause.words, count::sum));
        return all;
    }
}
