package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.StorableText;
import java.time.Instant;

/**
 * What becomes of a run after an attempt.
 *
 * @param due when it may go on; for {@link RunState#WAITING} only
 * @param problem for people; "" if there is none
 * @param attempt what the store keeps: lower by one than the run's if this attempt does not count
 */
record Settlement(RunState state, Instant due, String problem, int attempt, boolean failed) {
    private static final int LONGEST_PROBLEM = 4_000;

    /** A problem may quote what anybody wrote into an event: what no store takes would hold the run's lane for ever. */
    Settlement {
        problem = StorableText.of(
                problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM) + "…");
    }

    static Settlement done(Run run) {
        return new Settlement(RunState.DONE, Instant.EPOCH, "", run.attempt(), false);
    }

    /** Stopped by the host itself. */
    static Settlement again(Run run, String why) {
        return new Settlement(RunState.QUEUED, Instant.EPOCH, why, run.attempt(), false);
    }

    static Settlement dead(Run run, String problem) {
        return new Settlement(RunState.DEAD, Instant.EPOCH, problem, run.attempt(), true);
    }

    static Settlement parked(Run run, String problem) {
        return new Settlement(RunState.PARKED, Instant.EPOCH, problem, run.attempt(), true);
    }

    /** For a reason that a person will end; it is no attempt. */
    static Settlement notBegun(Run run, String why) {
        return new Settlement(RunState.PARKED, Instant.EPOCH, why, run.attempt() - 1, false);
    }

    /** It was queued where nobody knew what the handler wants; it is no attempt. */
    static Settlement unwanted(Run run, String why) {
        return new Settlement(RunState.DONE, Instant.EPOCH, why, run.attempt() - 1, false);
    }

    boolean isUnwanted() {
        return state == RunState.DONE && !problem.isEmpty();
    }

    static Settlement retried(Run run, Instant due, String problem) {
        return new Settlement(RunState.WAITING, due, problem, run.attempt(), true);
    }

    static Settlement uncounted(Run run, Instant due, String problem) {
        return new Settlement(RunState.WAITING, due, problem, run.attempt() - 1, false);
    }
}
