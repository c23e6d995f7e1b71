package dev.zoomflow.testkit.websocket;

import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.SocketConnection;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.webhook.Dispatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Who is connected, one client for each subscription, and who was. Thread-safe. */
public final class OpenSockets implements Dispatch.Push, AutoCloseable {
    private static final int MOST_CLOSED = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Timeline timeline;
    private final SocketFaults faults = new SocketFaults();
    private final List<Connection> connections = new ArrayList<>();
    private boolean closed;

    public OpenSockets(Timeline timeline) {
        this.timeline = timeline;
    }

    /** What is to happen instead of which frames. */
    public SocketFaults faults() {
        return faults;
    }

    /** Breaks it where nobody is let in any more. */
    synchronized void add(Connection connection) {
        if (closed) {
            connection.cut("the simulator has been closed or reset");
        }
        connections.add(connection);
        List<Connection> closed =
                connections.stream().filter(known -> !known.open()).toList();
        connections.removeAll(closed.subList(0, Math.max(0, closed.size() - MOST_CLOSED)));
    }

    /** The newest of a subscription closes the others. */
    void replace(Connection newest) {
        for (Connection known : open()) {
            if (known != newest && known.subscriptionId().equals(newest.subscriptionId())) {
                known.replaced();
            }
        }
    }

    private synchronized List<Connection> open() {
        return connections.stream().filter(Connection::open).toList();
    }

    private Optional<Connection> of(String subscriptionId) {
        return open().stream()
                .filter(known -> known.subscriptionId().equals(subscriptionId))
                .findFirst();
    }

    @Override
    public Attempt push(Subscription subscription, String event) {
        Instant at = timeline.now();
        long begin = System.nanoTime();
        return of(subscription.id())
                .map(connection -> sent(at, begin, connection.push(event)))
                .orElseGet(() -> Attempt.lost(at, "nobody is connected", Duration.ZERO));
    }

    private static Attempt sent(Instant at, long begin, CompletionStage<String> sending) {
        try {
            sending.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return Attempt.pushed(at, since(begin));
        } catch (ExecutionException failed) {
            return Attempt.lost(at, String.valueOf(failed.getCause()), since(begin));
        } catch (TimeoutException slow) {
            return Attempt.lost(at, "the client does not read", since(begin));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Attempt.lost(at, "the simulator was closed", since(begin));
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    public void close(String subscriptionId, int code, String reason) {
        of(subscriptionId).ifPresent(connection -> connection.close(code, reason, "closed by hand"));
    }

    public void drop(String subscriptionId) {
        of(subscriptionId).ifPresent(connection -> connection.cut("broken by hand"));
    }

    public void send(String subscriptionId, String text) {
        of(subscriptionId).ifPresent(connection -> connection.send(text));
    }

    /** The open ones and the newest closed ones, oldest first. */
    public synchronized List<SocketConnection> all() {
        return connections.stream().map(Connection::view).toList();
    }

    @Override
    public void close() {
        List<Connection> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(connections);
        }
        all.forEach(Connection::breakOff);
    }
}
