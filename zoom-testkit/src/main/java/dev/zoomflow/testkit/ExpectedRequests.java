package dev.zoomflow.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How many of which requests are expected. */
public final class ExpectedRequests {
    private final RequestPattern pattern;
    private final int least;
    private final int most;

    private ExpectedRequests(RequestPattern pattern, int least, int most) {
        this.pattern = pattern;
        this.least = least;
        this.most = most;
    }

    static ExpectedRequests exactly(int count, RequestPattern pattern) {
        if (count < 0) {
            throw new IllegalArgumentException(count + " requests cannot be expected");
        }
        return new ExpectedRequests(pattern, count, count);
    }

    static ExpectedRequests atLeastOnce(RequestPattern pattern) {
        return new ExpectedRequests(pattern, 1, Integer.MAX_VALUE);
    }

    public RequestPattern pattern() {
        return pattern;
    }

    /** What is wrong with these exchanges, with the one that comes nearest; empty where they are as expected. */
    public Optional<String> mismatch(List<Exchange> exchanges) {
        List<Exchange> found = exchanges.stream().filter(pattern::matches).toList();
        if (least <= found.size() && found.size() <= most) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("expected: " + this);
        lines.add("but it came " + times(found.size()) + " among " + exchanges.size()
                + (exchanges.size() == 1 ? " request" : " requests"));
        if (found.size() < least) {
            exchanges.stream()
                    .filter(exchange -> !pattern.matches(exchange))
                    .min(Comparator.comparingInt(exchange -> pattern.distance(exchange.request())))
                    .ifPresent(nearest -> lines.addAll(miss(nearest)));
        } else {
            found.forEach(exchange -> lines.add("  " + exchange));
        }
        return Optional.of(String.join(System.lineSeparator(), lines));
    }

    private List<String> miss(Exchange nearest) {
        List<String> lines = new ArrayList<>();
        lines.add("nearest: " + nearest);
        pattern.mismatches(nearest.request()).forEach(wrong -> lines.add("  " + wrong));
        if (!nearest.body().isEmpty()) {
            lines.add("  its body: " + nearest.body());
        }
        return lines;
    }

    private static String times(int count) {
        return count + (count == 1 ? " time" : " times");
    }

    @Override
    public String toString() {
        return pattern + (least == most ? ", " + times(least) : "");
    }
}
