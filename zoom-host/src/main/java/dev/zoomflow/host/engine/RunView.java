package dev.zoomflow.host.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run as the pages show it.
 *
 * @param handler {@link dev.zoomflow.host.plugin.LoadedHandler#name()}
 * @param state QUEUED, RUNNING, WAITING (until {@code due}), PARKED (until reconnected, repaired, or switched on), DONE, DEAD
 * @param attempt 0 before the first
 * @param failures attempts before that went wrong, oldest first; only where one event is looked at
 * @param problem what went wrong last and what happens next; "" if nothing did
 */
public record RunView(
        long id,
        long eventSeq,
        String connectionId,
        String handler,
        String state,
        int attempt,
        Optional<Instant> due,
        String problem,
        Optional<Instant> finishedAt,
        List<AttemptView> failures) {
    public RunView {
        failures = List.copyOf(failures);
    }
}
