package dev.zoomflow.host.engine;

import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.thread.Beat;
import dev.zoomflow.host.thread.Daemon;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs handlers: at least once per event and connection, in the order of each lane, lanes side by side. The store knows
 * what is to do; wake-ups only make it quick, and a sweep finds what nobody announced. Any thread.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    /** So long a run is left to another node, which may have its handler, before it is said that none has. */
    private static final Duration OTHERS_FIRST = Duration.ofMinutes(1);

    private final Database database;
    private final Runs runs;
    private final RunViews views;
    private final Replays replays;
    private final Bench bench;
    private final Live live;
    private final Clock clock;
    private final EngineSettings settings;
    private final Watch watch;
    private final StuckAttempts stuck = new StuckAttempts();
    private final Outcomes outcomes = new Outcomes();
    private final Lanes lanes;
    private final Beat sweeper = new Beat("run-sweep");
    private volatile boolean started;
    private volatile boolean closing;

    public Engine(Database database, Bench bench, Live live, Clock clock, EngineSettings settings) {
        this.database = database;
        this.runs = new Runs(database, bench, clock);
        this.views = new RunViews(database);
        this.replays = new Replays(database, clock);
        this.bench = bench;
        this.live = live;
        this.clock = clock;
        this.settings = settings;
        this.watch = new Watch(settings);
        database.node().onLost(watch::cancelAll);
        var runner = new Runner(runs, bench, attempts(), live, outcomes, () -> closing, sweeper::soon);
        this.lanes = new Lanes(settings.workers(), settings.perConnection(), Engine::onItsOwnThread, runner::take);
    }

    private Attempts attempts() {
        var node = database.node();
        var retries = new Retries(() -> ThreadLocalRandom.current().nextDouble());
        return new Attempts(
                retries, watch, stuck, clock, settings.timeOut(), () -> closing, run -> node.holds(run.node()));
    }

    /** It does attempts of one handler, as long as one follows another: what that leaves in a thread goes with it. */
    private static void onItsOwnThread(Runnable turn) {
        Daemon.thread("run", turn).start();
    }

    /** Takes up what waits in the store, also what a crash interrupted, and goes on until {@link #close}. */
    public void start() {
        recover();
        started = true;
        sweeper.nowAndEvery(settings.sweep(), this::sweep);
    }

    private void sweep() {
        try {
            if (runs.hasOrphans()) {
                recover();
            }
            var missing = new HashSet<String>();
            runs.ready(lane -> {
                if (!isLoaded(lane.handler())) {
                    missing.add(lane.handler());
                } else if (started && !closing) {
                    lanes.wakeIdle(lane);
                }
            });
            missing.forEach(this::tellMissing);
        } catch (RuntimeException storeDown) {
            LOG.warn("runs cannot be searched now: {}", storeDown.getMessage());
        }
    }

    private void recover() {
        for (var run : runs.recover()) {
            LOG.error(
                    "run {} is given up: it failed too often, and the host died in its last attempt; replay it from its"
                            + " event's page when you know why",
                    run);
            outcomes.ended(RunState.DEAD);
        }
    }

    private boolean isLoaded(String handler) {
        return bench.handler(handler).isPresent();
    }

    private void tellMissing(String handler) {
        var now = clock.instant();
        runs.explain(
                handler,
                database.node().isAlone() ? now : now.minus(OTHERS_FIRST),
                "handler '" + handler + "' is not loaded: put its jar back into the plugins folder, or switch it off");
    }

    /**
     * Stores runs inside the caller's transaction, each once per event, connection and handler; {@link #wake} after it.
     *
     * @return their lanes
     */
    public List<Lane> add(Handle transaction, List<NewRun> newRuns) {
        return runs.add(transaction, newRuns);
    }

    /** These lanes have something new, committed. Only makes it quick. */
    public void wake(Collection<Lane> woken) {
        if (started && !closing) {
            woken.forEach(lanes::wake);
        }
    }

    private void tell(long runId) {
        live.tell(new Change("run", Long.toString(runId)));
    }

    public List<RunView> runs(long eventSeq) {
        return views.ofEvent(eventSeq);
    }

    /** Those that wait for a person, newest first: parked, dead, or stuck. */
    public List<RunView> troubled(int limit) {
        return views.troubled(limit);
    }

    /** Runs that are not done, by state; inside the caller's read. */
    public Map<String, Long> counted(Handle handle) {
        return RunViews.counted(handle);
    }

    /** How attempts ended since the start. */
    public Map<String, Long> outcomes() {
        return outcomes.counted();
    }

    /** Handlers that do not end, each with how many attempts of it. */
    public Map<Stuck, Long> stuck() {
        return stuck.counted();
    }

    /**
     * Runs a finished run once more, marked late, outside its lane's order.
     *
     * @param attempt its last one, as whoever wants it was shown it: asked twice, it runs again once
     * @return false if there is no such run, it is not finished, or it has run since
     */
    public boolean replay(long runId, int attempt) {
        var again = runs.replay(runId, attempt);
        if (again) {
            tell(runId);
            sweep();
        }
        return again;
    }

    /**
     * Runs the finished runs of these events once more, as {@link #replay(long, int)} does.
     *
     * @return how many
     */
    public int replay(List<Long> events, Finished which) {
        return swept(replays.of(events, which));
    }

    /** The same for all events that were received since then. */
    public int replaySince(Instant since, Finished which) {
        return swept(replays.since(since, which));
    }

    /** The time by the clock that says when runs are finished. */
    public Instant now() {
        return clock.instant();
    }

    private int swept(int again) {
        if (again > 0) {
            live.tell(new Change("run", ""));
            sweep();
        }
        return again;
    }

    /**
     * The connection works again: its parked runs go on after this transaction, with the next sweep; the first time and after
     * each new sign-in, otherwise no more than once a minute.
     *
     * @param signedIn when somebody last authorised it
     */
    public void works(Handle transaction, String connectionId, Instant signedIn) {
        runs.works(transaction, connectionId, signedIn);
    }

    /**
     * Somebody switched a handler on for the connection, or told it other settings: what waited for that goes on after this
     * transaction, with the next sweep.
     */
    public void goOn(Handle transaction, String connectionId) {
        runs.goOn(transaction, connectionId);
    }

    /** Runs of a handler that are not over, for one connection; counted up to {@code most}. */
    public int open(String connectionId, String handler, int most) {
        return views.open(connectionId, handler, most);
    }

    /** Asks running handlers to stop and waits a little; what does not end runs again after the next start. */
    @Override
    public void close() {
        closing = true;
        lanes.close();
        sweeper.close();
        watch.cancelAll();
        try {
            lanes.quiet(settings.grace().toMillis());
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
        watch.close();
    }
}
