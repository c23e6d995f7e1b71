package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Daemon;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread writes what many received: whatever waits shares a transaction, and its one sync of the disk. What waits is
 * bounded in number and in bytes; beyond that the sender is to come again.
 */
final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_WAITING = 4096;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_TOGETHER = 256;
    /** From the beginning of a group to that of the next, at least. Whoever comes alone waits for nobody. */
    private static final long APART_NANOS = 2_000_000;
    /** Without news, nobody knows whether it still fails. */
    private static final Duration FAILING = Duration.ofMinutes(1);

    /** What became of a delivery. Not stored: or nobody knows. */
    enum Outcome {
        STORED,
        NOT_STORED,
        NO_ROOM
    }

    private record Waiting(List<Parcel> parcels, Executor home, Consumer<Outcome> then, long since) {
        int size() {
            var size = 0;
            for (var parcel : parcels) {
                size += parcel.packed().length;
            }
            return size;
        }

        void tell(Outcome outcome) {
            try {
                then.accept(outcome);
            } catch (RuntimeException | Error cannotBeTold) {
                LOG.warn("a sender could not be told that his delivery is {}: {}", outcome, cannotBeTold.toString());
            }
        }
    }

    private final Consumer<List<Parcel>> append;
    private final Runnable afterwards;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Thread thread = Daemon.thread("inbox", this::drain);
    private final Refused refused = new Refused();
    private final Rush rush = new Rush();
    private long bytes;
    private int writing;
    private long notBefore = System.nanoTime();
    private boolean closed = true;
    private volatile Optional<Long> failed = Optional.empty();

    /**
     * One that does not write yet.
     *
     * @param append writes a group, all or none, or throws
     * @param afterwards called on this thread after each group that was written
     */
    Intake(Consumer<List<Parcel>> append, Runnable afterwards) {
        this.append = append;
        this.afterwards = afterwards;
    }

    synchronized void start() {
        closed = false;
        thread.start();
    }

    /**
     * Takes what is to be written.
     *
     * @param parcels what one sender waits for, seldom more than one: they are written together
     * @param home runs {@code then}, unless there is no room: then it is this thread
     * @param then told when they are on the disk, or will not be; must not wait
     */
    void add(List<Parcel> parcels, Executor home, Consumer<Outcome> then) {
        if (!offer(new Waiting(parcels, home, then, System.nanoTime()))) {
            then.accept(Outcome.NO_ROOM);
        }
    }

    private synchronized boolean offer(Waiting waiting) {
        var size = waiting.size();
        if (closed || queue.size() >= MOST_WAITING || (bytes + size > MOST_BYTES && !queue.isEmpty())) {
            return false;
        }
        queue.add(waiting);
        bytes += size;
        if (queue.size() == 1) {
            notifyAll();
        }
        return true;
    }

    /** How many wait, those being written included. */
    synchronized int waiting() {
        return queue.size() + writing;
    }

    private void drain() {
        while (turn()) {
            // until it is closed, and nothing waits
        }
    }

    /** Nothing that it meets ends the thread: without it no delivery would be stored again. */
    private boolean turn() {
        try {
            var group = next();
            if (group.isEmpty()) {
                return false;
            }
            var outcome = write(group);
            rush.wrote(group.size(), System.nanoTime() - group.get(0).since());
            tell(group, outcome);
            if (outcome == Outcome.STORED) {
                afterwards.run();
            }
        } catch (InterruptedException bySomebodyWhoWasTold) {
            LOG.warn("a sender that was answered left the thread interrupted; nothing else came of it");
        } catch (RuntimeException | Error defect) {
            LOG.error("not all senders were answered", defect);
        }
        return true;
    }

    private static void tell(List<Waiting> group, Outcome outcome) {
        var homes = new IdentityHashMap<Executor, List<Waiting>>();
        for (var waiting : group) {
            homes.computeIfAbsent(waiting.home(), first -> new ArrayList<>()).add(waiting);
        }
        homes.forEach((home, together) -> tell(home, together, outcome));
    }

    private static void tell(Executor home, List<Waiting> together, Outcome outcome) {
        try {
            home.execute(() -> together.forEach(waiting -> waiting.tell(outcome)));
        } catch (RejectedExecutionException closed) {
            LOG.warn("{} senders are gone that were to be told: {}", together.size(), outcome);
        } catch (RuntimeException | Error defect) {
            LOG.error("{} senders could not be told: {}", together.size(), outcome, defect);
        }
    }

    /** Empty when closed. */
    private List<Waiting> next() throws InterruptedException {
        awaitFirst();
        gather();
        return taken();
    }

    private synchronized void awaitFirst() throws InterruptedException {
        writing = 0;
        while (queue.isEmpty() && !closed) {
            wait();
        }
    }

    /** A commit costs much the same whatever it holds: who reads what has already come goes first, if the core is his too. */
    @SuppressWarnings("ThreadPriorityCheck")
    private void gather() throws InterruptedException {
        for (var left = notBefore - System.nanoTime(); left > 0; left = notBefore - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        Thread.yield();
        notBefore = System.nanoTime() + APART_NANOS;
    }

    private synchronized List<Waiting> taken() {
        var group = new ArrayList<Waiting>(Math.min(queue.size(), MOST_TOGETHER));
        while (!queue.isEmpty() && group.size() < MOST_TOGETHER) {
            var waiting = queue.poll();
            bytes -= waiting.size();
            group.add(waiting);
        }
        writing = group.size();
        return group;
    }

    /** @see Rush#rest */
    int rest() {
        return rush.rest();
    }

    private Outcome write(List<Waiting> group) {
        try {
            append.accept(parcels(group));
            failed = Optional.empty();
            refused.end();
            return Outcome.STORED;
        } catch (StoreException storeDown) {
            refused.add(group.size(), String.valueOf(storeDown.getMessage()));
        } catch (RuntimeException | Error defect) {
            LOG.error("{} deliveries were not stored", group.size(), defect);
        }
        failed = Optional.of(System.nanoTime());
        return Outcome.NOT_STORED;
    }

    private static List<Parcel> parcels(List<Waiting> group) {
        var parcels = new ArrayList<Parcel>(group.size());
        for (var waiting : group) {
            parcels.addAll(waiting.parcels());
        }
        return parcels;
    }

    /** Whether the last group could not be written, not long ago. */
    boolean isFailing() {
        return failed.filter(at -> System.nanoTime() - at < FAILING.toNanos()).isPresent();
    }

    /** What waits is still written. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
