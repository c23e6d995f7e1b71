package dev.zoomflow.host.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

final class Tally {
    private static final int MOST_REASONS = 100;

    private final LongAdder accepted = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder forNobody = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();

    void stored(Stored stored) {
        accepted.add(stored.events().size());
        duplicates.add(stored.duplicates());
        forNobody.add(stored.forNobody());
    }

    /** Reasons may hold what a stranger sent: only so many are kept apart. */
    void rejected(String reason) {
        var key = rejected.containsKey(reason) || rejected.size() < MOST_REASONS ? reason : "other";
        rejected.computeIfAbsent(key, missing -> new LongAdder()).increment();
    }

    Counts counts() {
        var reasons = new java.util.HashMap<String, Long>();
        rejected.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return new Counts(accepted.sum(), duplicates.sum(), forNobody.sum(), reasons);
    }
}
