package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One thread writes what many received: whatever waits shares a transaction, and its one sync of the disk. */
final class Intake implements AutoCloseable {
    private static final int CAPACITY = 1024;
    private static final int MOST_TOGETHER = 128;
    private static final int PATIENCE_SECONDS = 20;

    private record Waiting(Arrival arrival, CompletableFuture<Stored> result) {}

    private final Database database;
    private final Storing storing;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread = new Thread(this::drain, "inbox");

    Intake(Database database, Storing storing) {
        this.database = database;
        this.storing = storing;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Waits until it is on the disk.
     *
     * @throws StoreException if it is not, or nobody knows: the sender is to come again
     */
    Stored store(Arrival arrival) {
        var waiting = new Waiting(arrival, new CompletableFuture<>());
        if (!thread.isAlive() || !queue.offer(waiting)) {
            throw new StoreException("the inbox is full or closed");
        }
        try {
            return waiting.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new StoreException("the delivery was not stored: " + failed.getCause(), failed);
        } catch (TimeoutException slow) {
            throw new StoreException("the store is behind", slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException("the host is stopping", stopped);
        }
    }

    private void drain() {
        try {
            while (true) {
                var group = new ArrayList<Waiting>();
                group.add(queue.take());
                queue.drainTo(group, MOST_TOGETHER - 1);
                write(group);
            }
        } catch (InterruptedException closed) {
            queue.forEach(waiting -> waiting.result().completeExceptionally(closed));
        }
    }

    /** Together; if that fails, one by one, so that one bad arrival fails alone. */
    private void write(List<Waiting> group) {
        try {
            var stored = database.write(handle -> group.stream()
                    .map(waiting -> storing.store(handle, waiting.arrival()))
                    .toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).result().complete(stored.get(i));
            }
        } catch (RuntimeException failed) {
            if (group.size() == 1) {
                group.get(0).result().completeExceptionally(failed);
            } else {
                group.forEach(waiting -> write(List.of(waiting)));
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
