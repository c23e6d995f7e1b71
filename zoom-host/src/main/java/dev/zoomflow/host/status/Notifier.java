package dev.zoomflow.host.status;

import dev.zoomflow.host.config.StatusWebhook;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Daemon;
import dev.zoomflow.host.thread.Doubling;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator's address of every status that begins: in order, at least once, the next only after the one before was
 * accepted. What is owed lies in the store, written with the change itself; so a crash owes nothing less. A thread of its own.
 */
public final class Notifier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Doubling PAUSE = new Doubling(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final int TOGETHER = 50;

    private final Connections connections;
    private final StatusChanges changes;
    private final Supplier<Optional<StatusWebhook>> webhook;
    private final Post post;
    private final BooleanSupplier mine;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Daemon.thread("notifier", this::run);
    private int failures;

    /**
     * @param webhook as it is set now; without one nothing is owed
     * @param post what sends
     * @param mine whether this node sends: one of all does
     */
    public Notifier(
            Connections connections,
            StatusChanges changes,
            Supplier<Optional<StatusWebhook>> webhook,
            Post post,
            BooleanSupplier mine) {
        this.connections = connections;
        this.changes = changes;
        this.webhook = webhook;
        this.post = post;
        this.mine = mine;
        connections.oweChanges(() -> webhook.get().isPresent());
        connections.observe(changed -> wake());
    }

    public void start() {
        thread.start();
    }

    private void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void run() {
        try {
            while (true) {
                rest(tellSafely());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration wait) throws InterruptedException {
        if (failures > 0) {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } else if (news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private Duration tellSafely() throws InterruptedException {
        try {
            return webhook.get().isPresent() && mine.getAsBoolean()
                    ? tell(webhook.get().get())
                    : SWEEP;
        } catch (StoreException storeDown) {
            LOG.warn("nobody is told of changes now: {}", storeDown.getMessage());
        } catch (RuntimeException | Error defect) {
            LOG.error("nobody is told of changes now", defect);
        }
        return SWEEP;
    }

    /** @return how long to wait before the next look */
    private Duration tell(StatusWebhook to) throws InterruptedException {
        for (var line : connections.untold(TOGETHER)) {
            var problem = post.send(to, changes.change(line));
            if (problem.isPresent()) {
                failures++;
                var wait = PAUSE.after(failures);
                LOG.warn(
                        "{} was not told of change {} ({}); again in {} s",
                        to.address().getHost(),
                        line.seq(),
                        problem.get(),
                        wait.toSeconds());
                return wait;
            }
            connections.told(line.seq());
            failures = 0;
        }
        return SWEEP;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
