package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Counter;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What was acknowledged and has no effect yet.
 *
 * @param deliveries whose events are not derived yet
 * @param oldest when the longest waiting of them came
 * @param unreadable deliveries that cannot be opened: they are kept and tried again
 */
public record Backlog(long deliveries, Optional<Instant> oldest, long unreadable) {
    private static final Counter NEWEST = new Counter("delivery");
    private static final Counter DERIVED = new Counter("derived");

    static Backlog read(Handle handle) {
        var derived = DERIVED.value(handle);
        return new Backlog(
                NEWEST.value(handle) - derived,
                handle.createQuery("select received_at from delivery where seq > :derived order by seq limit 1")
                        .bind("derived", derived)
                        .mapTo(Long.class)
                        .findOne()
                        .map(Instant::ofEpochMilli),
                handle.createQuery("select count(*) from delivery_problem")
                        .mapTo(Long.class)
                        .one());
    }
}
