package dev.zoomflow.host.engine;

import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.store.StoreException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done in a lane's turn: an attempt of its first open run. The commit that ends it begins the run of the turn that
 * follows, so that where turns follow one another a run waits for one sync only.
 */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** What a handler leaves in a thread is met by no other handler, and by its own runs so often. */
    private static final int MOST_ON_A_THREAD = 100;

    private final Runs runs;
    private final Bench bench;
    private final Attempts attempts;
    private final Live live;
    private final Outcomes outcomes;
    private final BooleanSupplier closing;
    private final Consumer<Runnable> apart;

    /** A turn, and the handler that was there before its run was begun. */
    private record Following(Lanes.Turn turn, LoadedHandler handler) {}

    /** @param apart does what waits for the store and what nobody here may wait for */
    Runner(
            Runs runs,
            Bench bench,
            Attempts attempts,
            Live live,
            Outcomes outcomes,
            BooleanSupplier closing,
            Consumer<Runnable> apart) {
        this.runs = runs;
        this.bench = bench;
        this.attempts = attempts;
        this.live = live;
        this.outcomes = outcomes;
        this.closing = closing;
        this.apart = apart;
    }

    /** A turn that follows no other. @return whether there may be more to do */
    boolean take(Lanes.Turn turn) {
        var handler = bench.handler(turn.lane().handler());
        var begun = handler.flatMap(loaded -> runs.claim(turn.lane()));
        return begun.isPresent() && attempt(begun.get(), handler.get(), turn);
    }

    private boolean attempt(Begun begun, LoadedHandler handler, Lanes.Turn turn) {
        var run = begun.run();
        tell(run.id());
        var settlement = attempts.attempt(begun, handler, problem -> stuck(run, problem, turn));
        var following = following(turn);
        var next = settle(run, settlement, following.map(after -> after.turn().lane()));
        var leftClean = settlement.state() == RunState.DONE && turn.before() < MOST_ON_A_THREAD;
        following.ifPresent(after -> next.ifPresent(its -> {
            if (leftClean && after.handler().handler() == handler.handler()) {
                turn.startAfterThis(after.turn(), step(its, after.handler()));
            } else {
                after.turn().start(step(its, after.handler()));
            }
        }));
        tell(run.id());
        return !closing.getAsBoolean();
    }

    private Lanes.Step step(Begun begun, LoadedHandler handler) {
        return turn -> attempt(begun, handler, turn);
    }

    private Optional<Following> following(Lanes.Turn turn) {
        return turn.successor()
                .flatMap(next -> bench.handler(next.lane().handler()).map(handler -> new Following(next, handler)));
    }

    /** On the watch's thread, on which all others' time-outs depend. */
    private void stuck(Run run, String problem, Lanes.Turn turn) {
        LOG.error("run {}: {}", run.id(), problem);
        turn.giveUp();
        apart.accept(() -> note(run, problem));
    }

    private void note(Run run, String problem) {
        try {
            runs.note(run, problem);
            tell(run.id());
        } catch (StoreException storeDown) {
            LOG.warn("run {}: that it is stuck is not on its page: {}", run.id(), storeDown.getMessage());
        }
    }

    /** @return what was begun in the lane that follows */
    private Optional<Begun> settle(Run run, Settlement settlement, Optional<Lane> following) {
        do {
            try {
                var settled = runs.settle(run, settlement, following);
                count(run, settlement, settled.accepted());
                return settled.next();
            } catch (StoreException storeDown) {
                LOG.warn("run {} cannot be settled now: {}", run.id(), storeDown.getMessage());
            }
        } while (pause());
        return Optional.empty();
    }

    private void count(Run run, Settlement settlement, boolean accepted) {
        if (accepted && !settlement.isUnwanted()) {
            outcomes.ended(settlement.state());
        }
        if (!accepted) {
            LOG.warn(
                    "run {}: what came of attempt {} is refused: it was settled before, or another node goes on with it",
                    run.id(),
                    run.attempt());
        }
    }

    /** @return false when the host stops: the next start finds the run as interrupted */
    private boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException bySomethingTheHandlerLeft) {
            LOG.debug("interrupted after the attempt: what came of it still counts");
        }
        return !closing.getAsBoolean();
    }

    private void tell(long runId) {
        live.tell(new Change("run", Long.toString(runId)));
    }
}
