package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventHandler;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs of one handler: a thread for each ordering key, and one for each event without. */
final class FileRuns implements AutoCloseable {
    private static final Duration RETRY = Duration.ofMillis(50);

    private final EventHandler<Event> handler;
    private final Connection connection;
    private final FileJournal journal;
    private final Flawed flawed;
    private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();
    private final Object grant = new Object();
    private int grants;

    FileRuns(EventHandler<Event> handler, Connection connection, FileJournal journal, Flawed flawed) {
        this.handler = handler;
        this.connection = connection;
        this.journal = journal;
        this.flawed = flawed;
    }

    void start(Event event) {
        var key = event.orderingKey();
        var lane = flawed.has(HostFlaws.HAS_ONE_LANE)
                ? "the only one"
                : key.isEmpty() || flawed.has(HostFlaws.HAS_NO_LANES)
                        ? UUID.randomUUID().toString()
                        : "key " + key;
        var unused = lanes.computeIfAbsent(lane, name -> Executors.newSingleThreadExecutor(FileRuns::daemon))
                .submit(() -> run(event));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "run");
        thread.setDaemon(true);
        return thread;
    }

    private void run(Event event) {
        try {
            var number = flawed.has(HostFlaws.COUNTS_FROM_ZERO) ? 0 : 1;
            while (!attempt(event, number)) {
                number++;
            }
            journal.done(event.id());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether that was the last one. */
    private boolean attempt(Event event, int number) throws InterruptedException {
        var before = grants();
        try {
            handler.run(new FileRun(shown(event), connection, key(event), number));
            return true;
        } catch (ConnectionException failed) {
            return isOver(failed, before);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            Thread.sleep(RETRY.toMillis());
            return false;
        }
    }

    private Event shown(Event event) {
        return flawed.has(HostFlaws.HANDS_OVER_WHAT_IT_SHOWS)
                ? Event.of(
                        event.id(),
                        event.type(),
                        event.subject(),
                        event.occurredAt(),
                        event.json().replaceAll("pw-\\w+", "(hidden)"))
                : event;
    }

    private String key(Event event) {
        if (flawed.has(HostFlaws.ANOTHER_KEY_EACH_TIME)) {
            return UUID.randomUUID().toString();
        }
        return flawed.has(HostFlaws.ONE_KEY_FOR_ALL) ? "run" : "run-" + event.id();
    }

    private boolean isOver(ConnectionException failed, int before) throws InterruptedException {
        var failure = failed.failure();
        if (failure == Failure.REFUSED || failure == Failure.PROTOCOL) {
            return !flawed.has(HostFlaws.RETRIES_REFUSALS);
        } else if (failure == Failure.AUTHORIZATION && !flawed.has(HostFlaws.RETRIES_WITHOUT_A_GRANT)) {
            awaitGrantAfter(before);
            return false;
        } else if (failure == Failure.UNAVAILABLE && flawed.has(HostFlaws.RETRIES_NOTHING)) {
            return true;
        }
        var wait = failed.retryAfter().filter(given -> !flawed.has(HostFlaws.FORGETS_TO_WAIT));
        TimeUnit.NANOSECONDS.sleep(wait.orElse(RETRY).toNanos());
        return false;
    }

    private int grants() {
        synchronized (grant) {
            return grants;
        }
    }

    private void awaitGrantAfter(int before) throws InterruptedException {
        synchronized (grant) {
            while (grants == before) {
                grant.wait();
            }
        }
    }

    void reconnected() {
        synchronized (grant) {
            grants++;
            grant.notifyAll();
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(ExecutorService::shutdownNow);
        try {
            for (var lane : lanes.values()) {
                lane.awaitTermination(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
