package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives lanes their turns: one at a time to a lane, so many altogether. Of the room there is one connection gets its share
 * for certain, and beyond it no more than it leaves to others. A lane that is woken during its turn gets another, so that no
 * wake-up is lost between the turn's last look and its end.
 */
final class Lanes {
    /** What is done in a turn. */
    @FunctionalInterface
    interface Step {
        /** @return whether there may be more to do in the lane */
        boolean take(Turn turn);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final int most;
    private final int share;
    private final Executor executor;
    private final Step step;
    private final ActiveLanes active = new ActiveLanes();
    private final Waiting waiting = new Waiting();
    private final Map<String, Integer> perConnection = new HashMap<>();
    private int turns;
    private boolean closed;

    /** @param share turns of one connection, of which others can take none */
    Lanes(int most, int share, Executor executor, Step step) {
        this.most = most;
        this.share = share;
        this.executor = executor;
        this.step = step;
    }

    synchronized void wake(Lane lane) {
        if (!wakeIdle(lane)) {
            active.wake(lane);
        }
    }

    /** @return false if it waits for a turn or has one, or there is no room for it now: then it is to be woken again later */
    synchronized boolean wakeIdle(Lane lane) {
        var added = active.add(lane);
        if (added) {
            waiting.add(lane);
        }
        giveTurns();
        return added;
    }

    private void giveTurns() {
        while (next().map(lane -> begin(lane).start(step)).orElse(false)) {
            // as long as there are lanes, room, and threads
        }
    }

    private Optional<Lane> next() {
        return !closed && turns < most ? waiting.take(this::mayHaveTurn) : Optional.empty();
    }

    private boolean mayHaveTurn(String connectionId) {
        return perConnection.getOrDefault(connectionId, 0) < Math.max(share, most - turns);
    }

    private Turn begin(Lane lane) {
        active.begin(lane);
        count(lane, 1);
        return new Turn(lane);
    }

    private void count(Lane lane, int difference) {
        turns += difference;
        perConnection.merge(lane.connectionId(), difference, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
        notifyAll();
    }

    private void ended(Lane lane, boolean more) {
        if (more || active.isWoken(lane)) {
            waiting.add(lane);
            active.begin(lane);
        } else {
            active.remove(lane);
        }
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

    /** One lane's, counted against the limits from the moment it is given. */
    final class Turn {
        private final Lane lane;
        private boolean counted = true;
        private int before;
        /** Empty until it is started. */
        private Optional<Step> started = Optional.empty();

        private Optional<Turn> successor = Optional.empty();

        private Turn(Lane lane) {
            this.lane = lane;
        }

        Lane lane() {
            return lane;
        }

        /**
         * The turn that takes this one's place, to be started before this step ends, or else it ends with it: of the lane
         * that has waited longest and may have one, or of this one if none has. This turn's step must not need its place
         * any more, but to end what its lane was doing before the next begins.
         *
         * @return empty if its place is not its own any more, or nobody's after it
         */
        Optional<Turn> successor() {
            synchronized (Lanes.this) {
                if (counted) {
                    count(lane, -1);
                    successor = next().or(this::again).map(Lanes.this::begin);
                    counted = successor.isEmpty();
                    if (counted) {
                        count(lane, 1);
                    }
                }
                return successor;
            }
        }

        private Optional<Lane> again() {
            return !closed && mayHaveTurn(lane.connectionId()) ? Optional.of(lane) : Optional.empty();
        }

        /** How many turns its thread had before it. */
        int before() {
            return before;
        }

        /** On a thread of its own. @return false if there is none now: then the turn has ended */
        boolean start(Step how) {
            synchronized (Lanes.this) {
                started = Optional.of(how);
            }
            try {
                executor.execute(this::goOn);
                return true;
            } catch (RuntimeException | Error noThread) {
                LOG.error("lane {} waits for the next sweep: no thread can be started", lane, noThread);
                notStarted();
                return false;
            }
        }

        private void notStarted() {
            synchronized (Lanes.this) {
                release();
                ended(lane, false);
            }
        }

        /** Starts its successor on this turn's thread, as soon as this step has ended. */
        void startAfterThis(Turn itsSuccessor, Step how) {
            synchronized (Lanes.this) {
                itsSuccessor.started = Optional.of(how);
                itsSuccessor.before = before + 1;
            }
        }

        private void goOn() {
            for (var turn = Optional.of(this);
                    turn.isPresent();
                    turn = turn.get().take()) {
                // each gives the next
            }
        }

        /** @return the one that goes on on this thread */
        private Optional<Turn> take() {
            var more = false;
            try {
                more = started.orElseThrow().take(this);
            } catch (StoreException storeDown) {
                LOG.warn("lane {} waits for the next sweep: {}", lane, storeDown.getMessage());
            } catch (RuntimeException | Error failed) {
                LOG.error("lane {} failed; it is tried again with the next sweep", lane, failed);
            } finally {
                end(more);
            }
            return successor.filter(next -> next.before > before);
        }

        private void end(boolean more) {
            synchronized (Lanes.this) {
                successor.filter(next -> next.started.isEmpty()).ifPresent(next -> next.end(false));
                release();
                if (successor.filter(next -> next.lane.equals(lane)).isEmpty()) {
                    ended(lane, more);
                }
                giveTurns();
            }
        }

        /** Others need not wait for this thread any more. Its lane still does. */
        void giveUp() {
            synchronized (Lanes.this) {
                release();
                giveTurns();
            }
        }

        private void release() {
            if (counted) {
                counted = false;
                count(lane, -1);
            }
        }
    }
}
