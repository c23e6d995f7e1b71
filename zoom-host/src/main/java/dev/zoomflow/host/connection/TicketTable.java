package dev.zoomflow.host.connection;

import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.SealedColumn;
import dev.zoomflow.host.thread.OnBehalf;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code start_ticket}. */
final class TicketTable {
    private final Sealer sealer;

    TicketTable(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * @param draft empty: the start is with the settings that the connection has
     * @param person who got the ticket
     */
    record Taken(Optional<Draft> draft, String person) {}

    void insert(
            Handle handle, String hash, String connectionId, String origin, Instant expiresAt, Optional<Draft> draft) {
        handle.execute(
                """
                insert into start_ticket (hash, connection_id, origin, expires_at, person, auth_type, settings)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                hash,
                connectionId,
                origin,
                expiresAt.toEpochMilli(),
                OnBehalf.person(),
                draft.map(Draft::authType).orElse(""),
                draft.map(waiting -> sealer.seal(waiting.settings(), cell(hash)))
                        .orElse(null));
    }

    /** Uses it up, whatever it was for. @return empty if it was not for this */
    Optional<Taken> take(Handle handle, String hash, String connectionId, String origin, Instant now) {
        var taken = handle.createQuery("""
                        select auth_type, settings, person from start_ticket where hash = :hash and connection_id = :connection
                          and origin = :origin and expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("connection", connectionId)
                .bind("origin", origin)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> {
                    var authType = row.getString("auth_type");
                    var draft = Optional.ofNullable(row.getBytes("settings"))
                            .map(bytes -> new Draft(authType, sealer.form(bytes, cell(hash))));
                    return new Taken(draft, row.getString("person"));
                })
                .findOne();
        var used = handle.execute("delete from start_ticket where hash = ?", hash);
        return taken.filter(fits -> used == 1);
    }

    void forget(Handle handle, Instant before) {
        handle.execute("delete from start_ticket where expires_at < ?", before.toEpochMilli());
    }

    private static Cell cell(String hash) {
        return SealedColumn.TICKET_SETTINGS.cell(hash);
    }
}
