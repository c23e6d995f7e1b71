package dev.zoomflow.host.inbox;

import dev.zoomflow.host.thread.Daemon;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that derives what was stored. While acknowledgements need the processor it takes a part of the time only;
 * what it leaves lies on the disk, not in memory, and the more it has left the more time it takes.
 */
final class Derivation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Derivation.class);
    /** Whoever comes meanwhile waits for the end of such a transaction. */
    private static final int MOST_TOGETHER = 64;

    private static final int MOST_BETWEEN_RESTS = 32;
    private static final int MOST_IN_A_RUSH = 8;
    private static final int MOST_ROWS = 1024;
    private static final long SWEEP_MILLIS = 1_000;
    /** What follows closely is derived together: a transaction for each costs the acknowledgements their processor. */
    private static final long GATHER_NANOS = 5_000_000;
    /** What took long did not work all the time: it waited for a lock, or the whole process stood still. */
    private static final long MOST_REST_NANOS = 1_000_000_000;

    /** However many come meanwhile: each trial costs the connection that writes. */
    private static final long AFTER_FAILURE_NANOS = 1_000_000_000;

    /** What a step left behind. */
    private enum Step {
        MORE,
        ALL,
        FAILED
    }

    private final Deriving deriving;
    private final Rereading rereading;
    private final IntSupplier rest;
    private final Consumer<Stored> announce;
    private final Thread thread = Daemon.thread("derivation", this::run);
    private final Semaphore news = new Semaphore(0);
    private final Held held = new Held();
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * @param rest how many times as long as it worked it rests, because acknowledgements need the processor
     * @param announce told of what was derived, after its commit, on this thread
     */
    Derivation(Deriving deriving, Rereading rereading, IntSupplier rest, Consumer<Stored> announce) {
        this.deriving = deriving;
        this.rereading = rereading;
        this.rest = rest;
        this.announce = announce;
    }

    void start() {
        thread.start();
    }

    /** There is something new, committed. Only makes it quick. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void run() {
        var ended = false;
        while (!ended) {
            try {
                ended = end.await(turn(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException byAPlugin) {
                LOG.warn("a plugin that was asked about an event left the thread interrupted; nothing else came of it");
            }
        }
    }

    /** @return for how many nanoseconds nothing is to be done then */
    private long turn() throws InterruptedException {
        var start = System.nanoTime();
        var times = times(rest.getAsInt());
        var step = step(most(times));
        if (step == Step.FAILED) {
            return AFTER_FAILURE_NANOS;
        }
        if (step == Step.ALL) {
            awaitNews();
            return 0;
        }
        if (times > 0) {
            return Math.min(times * (System.nanoTime() - start), MOST_REST_NANOS);
        }
        return deriving.left() == 0 ? GATHER_NANOS : 0;
    }

    /** It rests as told with a backlog of minutes, half of the time at most with one of an hour, then no more. */
    private int times(int told) {
        var backlog = deriving.left();
        return backlog < 250_000 ? told : backlog < 1_000_000 ? Math.min(told, 1) : 0;
    }

    /** The longer it rests, the fewer at once. */
    private static int most(int times) {
        return switch (times) {
            case 0 -> MOST_TOGETHER;
            case 1 -> MOST_BETWEEN_RESTS;
            default -> MOST_IN_A_RUSH;
        };
    }

    private Step step(int most) {
        try {
            var stored = deriving.next(most, MOST_ROWS);
            stored.ifPresent(announce);
            rereading.next().forEach(announce);
            held.end();
            return stored.isPresent() || rereading.isUnderway() ? Step.MORE : Step.ALL;
        } catch (RuntimeException | Error failed) {
            held.add(failed);
            return Step.FAILED;
        }
    }

    private void awaitNews() throws InterruptedException {
        if (news.tryAcquire(SWEEP_MILLIS, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    @Override
    public void close() {
        end.countDown();
        news.release();
        try {
            thread.join(10_000);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
