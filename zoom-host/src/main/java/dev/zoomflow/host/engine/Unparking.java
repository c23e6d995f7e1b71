package dev.zoomflow.host.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Lets parked runs go on when their connection works again, at once the first time and after each new sign-in, otherwise once
 * a minute: where one call of a handler works and the next is refused, "works again" would be news for ever. In the store,
 * because the one who parks and the one who reconnects may be on two nodes; each inside a transaction that runs alone.
 */
final class Unparking {
    private static final Duration PACE = Duration.ofMinutes(1);
    /** Some lanes parked one after another are told to wait a few minutes; no clock that is right says longer. */
    private static final Duration ABSURD = Duration.ofHours(1);

    private final Clock clock;

    Unparking(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param signedIn when somebody last authorised the connection
     */
    void unpark(Handle handle, String connectionId, Instant signedIn) {
        handle.execute(
                "insert into unparking (connection_id, news, next_at) values (?, 1, 0)"
                        + " on conflict (connection_id) do update set news = unparking.news + 1",
                connectionId);
        release(handle, connectionId, signedIn);
    }

    /** An attempt that began before the connection worked again must not park its run after it. @return true */
    boolean parked(Handle handle, Run run) {
        var connectionId = run.lane().connectionId();
        var news = handle.createQuery("select news from unparking where connection_id = :connection")
                .bind("connection", connectionId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
        if (news != run.news()) {
            release(handle, connectionId, Instant.EPOCH);
        }
        return true;
    }

    private void release(Handle handle, String connectionId, Instant signedIn) {
        var now = clock.millis();
        var next = handle.createQuery("select next_at from unparking where connection_id = :connection")
                .bind("connection", connectionId)
                .mapTo(Long.class)
                .one();
        // written by a clock that was ahead, it would hold them up for as long as that was
        var earliest = next > now + ABSURD.toMillis() ? now : next;
        var isNew = signedIn.isAfter(Instant.ofEpochMilli(earliest).minus(PACE));
        var due = isNew ? now : Math.max(now, earliest);
        var released = handle.execute(
                "update run set state = 'WAITING', due_at = ?, failures = 0, first_failed_at = null, queued_at = ?"
                        + " where connection_id = ? and state = 'PARKED'",
                due,
                now,
                connectionId);
        if (released > 0) {
            handle.execute(
                    "update unparking set next_at = ? where connection_id = ?", due + PACE.toMillis(), connectionId);
        }
    }
}
