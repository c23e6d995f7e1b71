package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.StoreException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /** Without news, nobody knows whether it still fails. */
    private static final Duration FAILING = Duration.ofMinutes(1);

    /** What became of a parcel. Not stored: or nobody knows. */
    enum Outcome {
        STORED,
        NOT_STORED,
        NO_ROOM
    }

    private record Waiting(Parcel parcel, Consumer<Outcome> then) {}

    private final Journal journal;
    private final Runnable afterwards;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Thread thread = new Thread(this::drain, "inbox");
    private long bytes;
    private int writing;
    private boolean closed = true;
    private volatile Optional<Long> failed = Optional.empty();

    /** @param afterwards called on this thread after each group */
    Intake(Journal journal, Runnable afterwards) {
        this.journal = journal;
        this.afterwards = afterwards;
        thread.setDaemon(true);
    }

    synchronized void start() {
        closed = false;
        thread.start();
    }

    /** @param then told when the parcel is on the disk, or will not be: on this or on the intake's thread; must not wait */
    void add(Parcel parcel, Consumer<Outcome> then) {
        if (!offer(new Waiting(parcel, then))) {
            then.accept(Outcome.NO_ROOM);
        }
    }

    private synchronized boolean offer(Waiting waiting) {
        var size = waiting.parcel().packed().length;
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
        for (var group = next(); !group.isEmpty(); group = next()) {
            var outcome = write(group);
            for (var waiting : group) {
                waiting.then().accept(outcome);
            }
            afterwards.run();
        }
    }

    /** Empty when closed. */
    private synchronized List<Waiting> next() {
        writing = 0;
        try {
            while (queue.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException stopped) {
            closed = true;
        }
        var group = new ArrayList<Waiting>(Math.min(queue.size(), MOST_TOGETHER));
        while (!queue.isEmpty() && group.size() < MOST_TOGETHER) {
            var waiting = queue.poll();
            bytes -= waiting.parcel().packed().length;
            group.add(waiting);
        }
        writing = group.size();
        return group;
    }

    private Outcome write(List<Waiting> group) {
        try {
            journal.append(group.stream().map(Waiting::parcel).toList());
            failed = Optional.empty();
            return Outcome.STORED;
        } catch (StoreException storeDown) {
            LOG.error("{} deliveries were not stored: {}", group.size(), storeDown.getMessage());
        } catch (RuntimeException defect) {
            LOG.error("{} deliveries were not stored", group.size(), defect);
        }
        failed = Optional.of(System.nanoTime());
        return Outcome.NOT_STORED;
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
