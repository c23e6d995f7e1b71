package dev.zoomflow.host.connection;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The table {@code start_ticket}. */
final class TicketTable {
    private TicketTable() {}

    static void insert(Handle handle, String hash, String connectionId, String origin, Instant expiresAt) {
        handle.execute(
                "insert into start_ticket (hash, connection_id, origin, expires_at) values (?, ?, ?, ?)",
                hash,
                connectionId,
                origin,
                expiresAt.toEpochMilli());
    }

    /** Uses it up, whatever it was for. @return whether it was for this */
    static boolean take(Handle handle, String hash, String connectionId, String origin, Instant now) {
        var fits = handle.createQuery("""
                                select count(*) from start_ticket where hash = :hash and connection_id = :connection
                                  and origin = :origin and expires_at > :now
                                """)
                        .bind("hash", hash)
                        .bind("connection", connectionId)
                        .bind("origin", origin)
                        .bind("now", now.toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                == 1;
        handle.execute("delete from start_ticket where hash = ?", hash);
        return fits;
    }

    static void forget(Handle handle, Instant before) {
        handle.execute("delete from start_ticket where expires_at < ?", before.toEpochMilli());
    }
}
