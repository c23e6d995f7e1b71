package dev.zoomflow.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Loads a server over some connections, from one thread. Every load ends by its duration. */
public final class Load implements AutoCloseable {
    /** A pause between two requests: answers that come meanwhile seem to have taken so much longer. */
    private static final long NAP_NANOS = 50_000;

    private final Selector selector;
    private final Requests requests;
    private final List<Caller> callers = new ArrayList<>();
    private final ArrayDeque<Caller> idle = new ArrayDeque<>();
    private Latencies latencies = new Latencies();
    private long refused;

    /** @param first the number of the first event sent */
    public Load(Target target, Body body, int connections, long first) {
        requests = new Requests(target, body, first);
        try {
            selector = Selector.open();
            for (int i = 0; i < connections; i++) {
                callers.add(new Caller(target.port(), selector, requests.length()));
            }
        } catch (IOException cannotConnect) {
            throw new UncheckedIOException(cannotConnect);
        }
        idle.addAll(callers);
    }

    /** The next request of a connection follows its answer. */
    public Figures closed(Duration duration) {
        var start = begin();
        var end = start + duration.toNanos();
        while (!idle.isEmpty()) {
            idle.poll().send(requests, System.nanoTime());
        }
        while (System.nanoTime() < end) {
            select(100);
            while (!idle.isEmpty()) {
                idle.poll().send(requests, System.nanoTime());
            }
        }
        return finish(start);
    }

    /** Requests are due at even intervals whatever the server does; time waited for a free connection counts. */
    public Figures paced(Duration duration, double perSecond) {
        var start = begin();
        var end = start + duration.toNanos();
        var due = 0L;
        while (System.nanoTime() < end) {
            var now = System.nanoTime();
            var next = start + (long) (due * 1e9 / perSecond);
            while (next <= now && !idle.isEmpty()) {
                idle.poll().send(requests, next);
                due++;
                next = start + (long) (due * 1e9 / perSecond);
            }
            if (next > now) {
                LockSupport.parkNanos(Math.min(next - now, NAP_NANOS));
            }
            select(0);
        }
        return finish(start);
    }

    private long begin() {
        latencies = new Latencies();
        refused = 0;
        return System.nanoTime();
    }

    /** Lets the requests under way end: they count, and so does their time. */
    private Figures finish(long start) {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (idle.size() < callers.size() && System.nanoTime() < patience) {
            select(100);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var good = latencies.total() - refused;
        return new Figures(
                good, refused, seconds, latencies.percentile(0.5), latencies.percentile(0.99), latencies.percentile(1));
    }

    private void select(long millis) {
        try {
            if (millis > 0) {
                selector.select(this::ready, millis);
            } else {
                selector.selectNow(this::ready);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void ready(SelectionKey key) {
        var caller = (Caller) key.attachment();
        var status = caller.ready();
        if (status > 0) {
            latencies.add(System.nanoTime() - caller.since());
            refused += status / 100 == 2 ? 0 : 1;
            idle.add(caller);
        }
    }

    /** The number that the next event would have. */
    public long next() {
        return requests.number();
    }

    @Override
    public void close() {
        try {
            for (var caller : callers) {
                caller.close();
            }
            selector.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
