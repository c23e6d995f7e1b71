package dev.zoomflow.host.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Which finished runs are meant.
 *
 * @param connectionId whose alone; empty for all
 * @param givenUpOnly whether those that were done are left out
 * @param by until when they must have been finished: who saw them then does not mean what ran since; empty for until now
 */
public record Finished(Optional<String> connectionId, boolean givenUpOnly, Optional<Instant> by) {
    public static final Finished ALL = new Finished(Optional.empty(), false, Optional.empty());

    /** The same, by then at the latest. */
    Finished until(Instant latest) {
        return by.isPresent() ? this : new Finished(connectionId, givenUpOnly, Optional.of(latest));
    }

    String condition() {
        return "finished_at is not null"
                + (givenUpOnly ? " and state = 'DEAD'" : "")
                + (connectionId.isPresent() ? " and connection_id = :connection" : "")
                + (by.isPresent() ? " and finished_at <= :by" : "");
    }
}
