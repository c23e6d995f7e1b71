package dev.zoomflow.testkit.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads that are answering, so that closing need not wait for those who pause. Thread-safe. */
final class Busy {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** False where nothing is answered any more. */
    boolean enter() {
        threads.add(Thread.currentThread());
        return !closed;
    }

    void leave() {
        threads.remove(Thread.currentThread());
    }

    void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
