package dev.zoomflow.host.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives lanes their turns: one step of a lane at a time, so many steps altogether, so many for one connection. A lane that
 * is woken during its step gets another turn, so that no wake-up is lost between the step's last look and its end.
 */
final class Lanes {
    /** What a turn does. */
    @FunctionalInterface
    interface Step {
        /**
         * @param turn may be ended early, when the step's thread hangs
         * @return whether there may be more to do
         */
        boolean take(Lane lane, Turn turn);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final int most;
    private final int mostPerConnection;
    private final Executor executor;
    private final Step step;
    /** Lanes that wait for a turn or have it → whether they were woken since it began. */
    private final Map<Lane, Boolean> active = new HashMap<>();

    private final Set<Lane> waiting = new LinkedHashSet<>();
    private final Map<String, Integer> perConnection = new HashMap<>();
    private int turns;
    private boolean closed;

    Lanes(int most, int mostPerConnection, Executor executor, Step step) {
        this.most = most;
        this.mostPerConnection = mostPerConnection;
        this.executor = executor;
        this.step = step;
    }

    synchronized void wake(Lane lane) {
        if (active.putIfAbsent(lane, false) == null) {
            waiting.add(lane);
            giveTurns();
        } else {
            active.put(lane, true);
        }
    }

    private void giveTurns() {
        var lanes = waiting.iterator();
        while (!closed && turns < most && lanes.hasNext()) {
            var lane = lanes.next();
            if (perConnection.getOrDefault(lane.connectionId(), 0) < mostPerConnection) {
                lanes.remove();
                active.put(lane, false);
                executor.execute(new Turn(lane));
            }
        }
    }

    private synchronized void ended(Lane lane, boolean more) {
        if (more || active.getOrDefault(lane, false)) {
            waiting.add(lane);
            active.put(lane, false);
        } else {
            active.remove(lane);
        }
        giveTurns();
    }

    private synchronized void count(Lane lane, int difference) {
        turns += difference;
        perConnection.merge(lane.connectionId(), difference, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
        notifyAll();
    }

    /** No new turns. */
    synchronized void close() {
        closed = true;
    }

    /** Whether all turns ended in time. */
    synchronized boolean quiet(long millis) throws InterruptedException {
        var end = System.nanoTime() + millis * 1_000_000;
        while (turns > 0 && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return turns == 0;
    }

    /** One step of one lane, counted against the limits from the moment it is given. */
    final class Turn implements Runnable {
        private final Lane lane;
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn(Lane lane) {
            this.lane = lane;
            count(lane, 1);
        }

        @Override
        public void run() {
            var more = false;
            try {
                more = step.take(lane, this);
            } catch (RuntimeException | Error failed) {
                LOG.error("lane {} failed; it is tried again with the next sweep", lane, failed);
            } finally {
                giveUp();
                ended(lane, more);
            }
        }

        /** Others need not wait for this thread any more. Its lane still does. */
        void giveUp() {
            if (over.compareAndSet(false, true)) {
                count(lane, -1);
                synchronized (Lanes.this) {
                    giveTurns();
                }
            }
        }
    }
}
