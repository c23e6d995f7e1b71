package dev.zoomflow.host.metrics;

import dev.zoomflow.host.inbox.Counts;
import dev.zoomflow.host.inbox.Inbox;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Why deliveries were turned away, in the words of plugins: the first few are kept apart, the others are one. Guarded by its
 * owner.
 */
final class Reasons {
    private static final int MOST = 20;
    private static final String OTHER = "other";

    private final Meters meters;
    private final Inbox inbox;
    private final Kind rejected = new Kind("rejected", Counts::rejected);
    private final Kind postponed = new Kind("postponed", Counts::postponed);

    Reasons(Meters meters, Inbox inbox) {
        this.meters = meters;
        this.inbox = inbox;
        rejected.addOthers();
        postponed.addOthers();
    }

    /** Those that are new since the last time. */
    void add() {
        var counts = inbox.counts();
        rejected.add(counts);
        postponed.add(counts);
    }

    private final class Kind {
        private final String outcome;
        private final Function<Counts, Map<String, Long>> reasons;
        private volatile Set<String> apart = Set.of();

        Kind(String outcome, Function<Counts, Map<String, Long>> reasons) {
            this.outcome = outcome;
            this.reasons = reasons;
        }

        void addOthers() {
            count(
                    OTHER,
                    () -> reasons.apply(inbox.counts()).entrySet().stream()
                            .filter(one -> !apart.contains(one.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }

        void add(Counts counts) {
            var more = new LinkedHashSet<>(apart);
            for (var reason : reasons.apply(counts).keySet()) {
                if (more.size() < MOST && !reason.equals(OTHER) && more.add(reason)) {
                    count(reason, () -> reasons.apply(inbox.counts()).getOrDefault(reason, 0L));
                }
            }
            apart = Set.copyOf(more);
        }

        private void count(String reason, LongSupplier many) {
            meters.counter(Metric.DELIVERIES, many, "outcome", outcome, "reason", reason);
        }
    }
}
