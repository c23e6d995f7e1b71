package dev.zoomflow.testkit.webhook;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** The bodies of the newest events, whoever wanted them. Thread-safe. */
final class SentEvents {
    private final Queue<String> bodies = new ArrayDeque<>();

    synchronized void add(String body) {
        bodies.add(body);
        if (bodies.size() > DeliveryLog.MOST) {
            bodies.remove();
        }
    }

    synchronized List<String> all() {
        return List.copyOf(bodies);
    }
}
