package dev.zoomflow.testkit.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An invented service that keeps all that happened, and knows who listens. Thread-safe. */
final class Ledger {
    private final List<String> entries = new ArrayList<>();
    private final Set<Object> listeners = new HashSet<>();

    synchronized void add() {
        entries.add("{\"entry\": " + entries.size() + "}");
        notifyAll();
    }

    synchronized int size() {
        return entries.size();
    }

    synchronized void enter(Object listener) {
        listeners.add(listener);
    }

    synchronized void leave(Object listener) {
        listeners.remove(listener);
        notifyAll();
    }

    synchronized void throwOut() {
        listeners.clear();
        notifyAll();
    }

    synchronized boolean knows(Object listener) {
        return listeners.contains(listener);
    }

    synchronized int listeners() {
        return listeners.size();
    }

    /** The entry of this number, if it comes in time and its listener is still known. */
    synchronized Optional<String> entry(int number, Duration patience, Object listener) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (entries.size() <= number && listeners.contains(listener)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return listeners.contains(listener) ? Optional.of(entries.get(number)) : Optional.empty();
    }
}
