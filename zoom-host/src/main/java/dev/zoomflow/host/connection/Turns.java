package dev.zoomflow.host.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One at a time per key, in this process. Held while a service is asked, so it is never a database's lock. */
final class Turns {
    private final Map<String, Turn> turns = new HashMap<>();

    static String grant(long id) {
        return "grant " + id;
    }

    <T> T take(String key, Supplier<T> work) {
        var turn = enter(key);
        turn.lock.lock();
        try {
            return work.get();
        } finally {
            turn.lock.unlock();
            leave(key, turn);
        }
    }

    private synchronized Turn enter(String key) {
        var turn = turns.computeIfAbsent(key, first -> new Turn());
        turn.users++;
        return turn;
    }

    private synchronized void leave(String key, Turn turn) {
        turn.users--;
        if (turn.users == 0) {
            turns.remove(key);
        }
    }

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
    }
}
