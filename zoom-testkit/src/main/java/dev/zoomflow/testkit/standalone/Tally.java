package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.SimulatorListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of replayed events, and why not more. Thread-safe. */
final class Tally implements SimulatorListener {
    private static final int UNAUTHORIZED = 401;

    private final Map<String, Integer> failures = new TreeMap<>();
    private int delivered;

    @Override
    public synchronized void attempted(Delivery delivery) {
        if (delivery.delivered()) {
            delivered++;
        } else {
            List<Delivery.Attempt> attempts = delivery.attempts();
            failures.merge(why(attempts.get(attempts.size() - 1)), 1, Integer::sum);
        }
    }

    private static String why(Delivery.Attempt attempt) {
        return attempt.status().map(Tally::answered).orElse(attempt.answer());
    }

    private static String answered(int status) {
        return "answered " + status
                + (status == UNAUTHORIZED ? "; is --secret-token the one that the endpoint verifies with?" : "");
    }

    synchronized boolean complete() {
        return failures.isEmpty();
    }

    synchronized List<String> lines() {
        int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add(delivered + " events delivered, " + failed + " refused or unanswered");
        failures.forEach((why, times) -> lines.add("  " + times + ": " + why));
        return lines;
    }
}
