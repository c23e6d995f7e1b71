package dev.zoomflow.testkit.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is to happen, in order of time and then of entry. Thread-safe. */
final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long next;
    private boolean closed;

    record Entry(Instant at, long number, Runnable action) {}

    synchronized void add(Instant at, Runnable action) {
        if (!closed) {
            entries.add(new Entry(at, next++, action));
        }
    }

    /** Takes the first entry that is due by then. */
    synchronized Optional<Entry> takeDue(Instant by) {
        Entry first = entries.peek();
        if (first == null || first.at().isAfter(by)) {
            return Optional.empty();
        }
        return Optional.of(entries.remove());
    }

    /** Nothing is to happen any more. */
    synchronized void close() {
        closed = true;
        entries.clear();
    }
}
