package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.engine.RunViews;
import dev.zoomflow.host.engine.StoredEvent;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored events: masked for pages, whole for handlers. Any thread. */
public final class Events implements EventReader {
    private final Database database;
    private final Vault vault;

    public Events(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Newest first. */
    public List<EventView> recent(int limit) {
        return database.read(handle -> handle.createQuery("select * from event order by seq desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> view(handle, row))
                .list());
    }

    /** Those with greater numbers, oldest first. */
    public List<MaskedEvent> after(long seq, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select seq, received_at, json from event where seq > :seq order by seq limit :limit")
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> new MaskedEvent(
                        row.getLong("seq"), Instant.ofEpochMilli(row.getLong("received_at")), row.getString("json")))
                .list());
    }

    public Optional<EventView> find(long seq) {
        return database.read(handle -> handle.createQuery("select * from event where seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> view(handle, row))
                .findOne());
    }

    @Override
    public Optional<StoredEvent> whole(long seq) {
        return database.read(handle -> handle.createQuery("select d.seq, d.sealed, e.part from event e"
                        + " join delivery d on d.seq = e.delivery_seq where e.seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> whole(row))
                .findOne());
    }

    private StoredEvent whole(ResultSet row) throws SQLException {
        var arrival = new Journal.Sealed(row.getLong("seq"), row.getBytes("sealed")).open(vault);
        return new StoredEvent(arrival.type(), arrival.events().get(row.getInt("part")));
    }

    private static EventView view(Handle handle, ResultSet row) throws SQLException {
        var seq = row.getLong("seq");
        return new EventView(
                seq,
                row.getString("type"),
                row.getString("event_type"),
                Instant.ofEpochMilli(row.getLong("occurred_at")),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getString("json"),
                routes(handle, seq),
                RunViews.ofEvent(handle, seq));
    }

    private static List<RouteView> routes(Handle handle, long seq) {
        return handle.createQuery("select * from route where event_seq = :seq order by connection_id")
                .bind("seq", seq)
                .map((row, context) ->
                        new RouteView(row.getString("connection_id"), Why.valueOf(row.getString("reason"))))
                .list();
    }
}
