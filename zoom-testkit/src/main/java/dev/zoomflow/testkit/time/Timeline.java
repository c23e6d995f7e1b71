package dev.zoomflow.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Time and what is to happen in it. One action runs at a time, either because real time reached it or because
 * somebody put the clock forward. Thread-safe.
 */
public final class Timeline implements InstantSource, AutoCloseable {
    private static final Duration FARTHEST = Duration.ofDays(36_525);
    private static final Duration TICK = Duration.ofMillis(200);

    private final InstantSource base;
    private final Agenda agenda = new Agenda();
    private final Object turn = new Object();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "zoom-simulator-clock");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration offset = Duration.ZERO;
    private volatile Runnable settling = () -> {};

    private Timeline(InstantSource base) {
        this.base = base;
    }

    public static Timeline start(InstantSource base) {
        Timeline timeline = new Timeline(base);
        var unused = timeline.ticker.scheduleWithFixedDelay(
                () -> timeline.runUntil(timeline.now(), () -> {}),
                TICK.toMillis(),
                TICK.toMillis(),
                TimeUnit.MILLISECONDS);
        return timeline;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    public Instant now() {
        return instant();
    }

    /** What has to be over before the clock may jump, such as requests under way. */
    public void settleBy(Runnable action) {
        settling = action;
    }

    public void at(Instant when, Runnable action) {
        agenda.add(when, action);
    }

    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the clock only goes forward, not by " + duration);
        }
        if (duration.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException(
                    "the clock goes forward by at most " + FARTHEST.toDays() + " days at once, not by " + duration);
        }
        synchronized (turn) {
            settling.run();
            Instant target = now().plus(duration);
            runUntil(target, settling);
            moveTo(target);
        }
    }

    private void runUntil(Instant target, Runnable after) {
        synchronized (turn) {
            Optional<Agenda.Entry> due = agenda.takeDue(target);
            while (due.isPresent()) {
                moveTo(due.get().at());
                due.get().action().run();
                after.run();
                due = agenda.takeDue(target);
            }
        }
    }

    private void moveTo(Instant when) {
        if (when.isAfter(now())) {
            offset = Duration.between(base.instant(), when);
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        agenda.close();
    }
}
