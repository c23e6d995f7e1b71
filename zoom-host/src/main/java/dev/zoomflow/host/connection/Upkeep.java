package dev.zoomflow.host.connection;

import dev.zoomflow.host.thread.Beat;
import dev.zoomflow.host.thread.Daemon;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after grants in the background: those in use are renewed ahead of their expiry, those in trouble are tried again,
 * idle ones are tried now and then so that they do not die unused and unnoticed. Any thread.
 */
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Longer than one grant takes. */
    static final Duration CLAIM = Duration.ofSeconds(90);
    /** Longer than a token endpoint is waited for: its answer must not be lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(18);

    private static final int THREADS = 8;
    /** In one sweep, while none is late: acknowledgements share the processor. */
    private static final int FEW = 10;
    /** In one sweep at most: after a night without the host all are due at once, and the service counts what it is asked. */
    private static final int MOST = 25;
    /** Renewals are due minutes before the expiry. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Core core;
    private final Attendance attendance;
    private final Set<Long> underway = ConcurrentHashMap.newKeySet();
    private final Beat beat = new Beat("upkeep");
    private final ScheduledThreadPoolExecutor workers =
            new ScheduledThreadPoolExecutor(THREADS, Daemon.factory("upkeep"));

    public Upkeep(Connections connections) {
        core = connections.core;
        attendance = new Attendance(core, connections.opener, connections.owners);
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public void start() {
        beat.every(PAUSE, this::quietly);
    }

    private void quietly() {
        try {
            sweep();
        } catch (RuntimeException failed) {
            LOG.warn("grants are not looked after now: {}", failed.getMessage());
        }
    }

    /** Begins with grants that are due now, evenly until the next sweep. @return done when each has been seen to */
    List<Future<?>> sweep() {
        rememberUses();
        var due = due().stream().filter(care -> underway.add(care.grant())).toList();
        var step = PAUSE.toMillis() / Math.max(1, due.size());
        return IntStream.range(0, due.size())
                .<Future<?>>mapToObj(
                        place -> workers.schedule(() -> attend(due.get(place)), place * step, TimeUnit.MILLISECONDS))
                .toList();
    }

    private List<CareTable.Care> due() {
        var now = core.now();
        var due = core.database.read(handle -> core.care.due(handle, now, MOST));
        var late = !due.isEmpty() && due.get(0).due().isBefore(now.minus(LATE));
        return late || due.size() <= FEW ? due : due.subList(0, FEW);
    }

    private void rememberUses() {
        var uses = core.uses.take();
        if (!uses.isEmpty()) {
            core.database.<Object>writeUnhurried(handle -> {
                core.care.used(handle, uses);
                return uses;
            });
        }
    }

    private void attend(CareTable.Care care) {
        try {
            var until = core.now().plus(CLAIM);
            if (core.database.writeUnhurried(handle -> core.care.claim(handle, care, until))) {
                attendance.attend(care.claimed(until));
            }
        } catch (RuntimeException failed) {
            LOG.warn("the grant {} could not be looked after: {}", care.grant(), failed.getMessage());
        } finally {
            underway.remove(care.grant());
        }
    }

    /** Waits for what has begun, also for callers that did not. */
    @Override
    public void close() {
        beat.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    || !core.undisturbed.awaitQuiet(PATIENCE)) {
                LOG.warn("a renewal is still under way; the next start settles it");
            }
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
