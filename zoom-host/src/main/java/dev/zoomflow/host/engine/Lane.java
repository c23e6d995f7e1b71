package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.StorableText;

/** Runs of one lane go one after another, lanes go side by side. */
public record Lane(String connectionId, String handler, String key) {
    /** A run without an ordering key has a lane of its own. */
    static Lane of(NewRun run, long id) {
        return new Lane(
                run.connectionId(),
                run.handler(),
                run.orderingKey().isEmpty() ? "#" + id : "=" + StorableText.key(run.orderingKey()));
    }

    /** Where a replayed run goes, so that it holds up nobody. */
    static String late(long id) {
        return "~" + id;
    }
}
