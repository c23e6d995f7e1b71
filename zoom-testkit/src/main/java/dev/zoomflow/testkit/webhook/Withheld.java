package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a subscription wanted and did not get, the newest. Thread-safe. */
public final class Withheld {
    private static final int MOST = 1_000;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(Subscription subscription, String event, String why) {
        lines.add(event + " to " + subscription.endpoint() + ": " + why);
        if (lines.size() > MOST) {
            lines.remove();
        }
    }

    /** A line each, oldest first. */
    public synchronized List<String> all() {
        return List.copyOf(lines);
    }
}
