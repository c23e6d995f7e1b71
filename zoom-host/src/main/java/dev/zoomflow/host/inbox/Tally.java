package dev.zoomflow.host.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

final class Tally {
    private static final int MOST_REASONS = 100;

    private final LongAdder accepted = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder forNobody = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder probes = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> postponed = new ConcurrentHashMap<>();

    void stored(Stored stored) {
        accepted.add(stored.events().size());
        duplicates.add(stored.duplicates());
        forNobody.add(stored.forNobody());
    }

    void acknowledged() {
        acknowledged.increment();
    }

    void probed() {
        probes.increment();
    }

    /** @param status 503 asks the sender to come again */
    void rejected(int status, String reason) {
        count(status == 503 ? postponed : rejected, reason);
    }

    /** Reasons may hold what a stranger sent: only so many are kept apart. */
    private static void count(Map<String, LongAdder> reasons, String reason) {
        var key = reasons.containsKey(reason) || reasons.size() < MOST_REASONS ? reason : "other";
        reasons.computeIfAbsent(key, missing -> new LongAdder()).increment();
    }

    Counts counts() {
        return new Counts(
                accepted.sum(),
                duplicates.sum(),
                forNobody.sum(),
                acknowledged.sum(),
                probes.sum(),
                sums(rejected),
                sums(postponed));
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        var sums = new HashMap<String, Long>();
        adders.forEach((reason, count) -> sums.put(reason, count.sum()));
        return sums;
    }
}
