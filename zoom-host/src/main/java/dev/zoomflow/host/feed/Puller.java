package dev.zoomflow.host.feed;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Daemon;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one feed open and stores what comes: a thread that ends when the feed is gone or this is closed. */
final class Puller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final long END_MILLIS = 2_000;

    private final FeedKey key;
    private final Surroundings around;
    private final Deposit deposit;
    private final Thread thread;
    private final Semaphore news = new Semaphore(0);
    private volatile Optional<OpenFeed> open = Optional.empty();
    private volatile String tried = "";
    private volatile boolean closed;

    /** What all feeds share. */
    record Surroundings(FeedSource source, FeedTable table, FeedInbox inbox, StatusBoard board) {}

    Puller(FeedKey key, Surroundings around) {
        this.key = key;
        this.around = around;
        this.deposit = new Deposit(key, around.inbox());
        this.thread = Daemon.thread("feed " + key, this::run);
    }

    void start() {
        thread.start();
    }

    boolean isRunning() {
        return thread.isAlive() && !closed;
    }

    /**
     * Something about its connection has changed. With other settings it opens anew; a feed that is down tries at once then,
     * and where the connection works.
     */
    void look(boolean works) {
        var version = around.source().version(key);
        open.filter(now -> !now.isOf(version)).ifPresent(OpenFeed::close);
        if (works || !version.equals(tried)) {
            news.release();
        }
    }

    private void run() {
        var backOff = BackOff.NONE;
        try {
            while (!closed) {
                backOff = round(backOff);
            }
        } finally {
            end();
        }
    }

    /** From one opening to the next. Nothing that it meets ends the thread. */
    private BackOff round(BackOff backOff) {
        try {
            if (!around.table().hold(key)) {
                around.board().down(key, "another node of this host has it open");
                rest(ELSEWHERE);
                return backOff;
            }
            news.drainPermits();
            tried = around.source().version(key);
            var feed = around.source().find(key);
            if (feed.isEmpty()) {
                gone();
                return backOff;
            }
            return pull(feed.get(), backOff);
        } catch (StoreException storeDown) {
            return down(backOff, ConnectionException.rateLimited(ELSEWHERE, "the store is not available"));
        } catch (RuntimeException | Error cannotBeHad) {
            return down(backOff.after(Duration.ZERO), reason(cannotBeHad));
        }
    }

    private ConnectionException reason(Throwable trouble) {
        if (trouble instanceof ConnectionException told) {
            return told;
        }
        var what = trouble.getClass().getSimpleName();
        if (!closed) {
            LOG.error("the feed {} met a defect and is opened again", key, trouble);
        }
        return new ConnectionException(
                Failure.PROTOCOL, "a defect (" + what + "), of which the host's log tells more; it is opened again");
    }

    private void gone() {
        closed = true;
        if (!around.source().exists(key)) {
            around.table().forget(key);
        }
    }

    private BackOff pull(EventFeed feed, BackOff backOff) {
        try (var opened = OpenFeed.open(feed, around.table(), key, tried)) {
            open = Optional.of(opened);
            // its settings may have changed while it was being opened
            look(false);
            around.board().up(key);
            return pull(opened, backOff);
        } finally {
            open = Optional.empty();
        }
    }

    private BackOff pull(OpenFeed opened, BackOff backOff) {
        try {
            opened.pull(new Storing(new Lease(key, around.table(), around.source())));
            return BackOff.NONE;
        } catch (StoreException storeDown) {
            throw storeDown;
        } catch (InterruptedException | RuntimeException | Error over) {
            return down(backOff.after(opened.stood()), reason(over));
        }
    }

    private BackOff down(BackOff now, ConnectionException why) {
        if (!closed) {
            around.board().down(key, String.valueOf(why.getMessage()));
            rest(now.pause(why));
        }
        return now;
    }

    /** However a plugin left the thread. */
    private void rest(Duration duration) {
        try {
            if (Thread.interrupted()) {
                LOG.debug("the thread of the feed {} was left interrupted", key);
            }
            if (news.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException closing) {
            LOG.debug("the feed {} rests no longer", key);
        }
    }

    private final class Storing implements OpenFeed.Host {
        private final Lease lease;

        Storing(Lease lease) {
            this.lease = lease;
        }

        @Override
        public boolean wantsMore() {
            return !closed && lease.lasts();
        }

        @Override
        public boolean store(EventFeed feed, Delivery delivery) throws InterruptedException {
            var stored = deposit.bring(feed, delivery);
            if (stored) {
                around.board().up(key);
            }
            return stored;
        }

        @Override
        public void keep(String position) {
            around.table().keep(key, position);
        }

        @Override
        public void waits() {
            around.board().down(key, "the store is not available; what came last waits for it");
        }
    }

    private void end() {
        closed = true;
        around.board().gone(key);
        try {
            around.table().release(key);
        } catch (StoreException storeDown) {
            LOG.debug("the feed {} is held a few seconds longer", key);
        }
    }

    /** Its stream is closed and its thread has ended, as far as the plugin lets it. */
    @Override
    public void close() {
        closed = true;
        news.release();
        open.ifPresent(OpenFeed::close);
        try {
            thread.join(END_MILLIS);
            thread.interrupt();
            thread.join(END_MILLIS);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
