package dev.zoomflow.testkit.contract;

import java.util.Set;

/** Those that live at some moment. The contract's own do not count: its other clauses may run at the same time. */
record Threads(Set<Thread> living) {
    static Threads now() {
        return new Threads(Set.copyOf(Thread.getAllStackTraces().keySet()));
    }

    /** How many have begun since, and live. */
    long more() {
        return now().living().stream()
                .filter(thread -> !living.contains(thread) && !Pull.isIts(thread))
                .count();
    }
}
