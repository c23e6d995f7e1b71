package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many events came when. Any thread. */
public final class Timeline {
    static final String COUNTS = "select received_at / :width, count(*), sum(case when reached = 0 then 1 else 0 end)"
            + " from event where received_at >= :since group by 1 order by 1";

    private final Database database;

    /**
     * What came in a span of time.
     *
     * @param nobodys how many of them no connection got
     */
    public record Count(Instant from, long events, long nobodys) {}

    public Timeline(Database database) {
        this.database = database;
    }

    /** In spans of this width; those without events are left out. */
    public List<Count> since(Instant since, Duration width) {
        var millis = width.toMillis();
        return database.read(handle -> handle.createQuery(COUNTS)
                .bind("width", millis)
                .bind("since", since.toEpochMilli() / millis * millis)
                .map((row, context) ->
                        new Count(Instant.ofEpochMilli(row.getLong(1) * millis), row.getLong(2), row.getLong(3)))
                .list());
    }
}
