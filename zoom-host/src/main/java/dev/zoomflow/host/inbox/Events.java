package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.engine.RunViews;
import dev.zoomflow.host.engine.StoredEvent;
import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** The stored events: masked for pages, whole for handlers. Any thread. */
public final class Events implements EventReader {
    private static final JsonMapper JSON = JsonMapper.shared();

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

    public Optional<EventView> find(long seq) {
        return database.read(handle -> handle.createQuery("select * from event where seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> view(handle, row))
                .findOne());
    }

    @Override
    public Optional<StoredEvent> whole(long seq) {
        return database.read(handle -> handle.createQuery("select * from event where seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> whole(seq, row))
                .findOne());
    }

    private StoredEvent whole(long seq, ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        var json = sealed == null
                ? row.getString("json")
                : vault.open(sealed, new Cell("event", Long.toString(seq), "sealed"));
        var owners = Set.of(JSON.readValue(row.getString("owners"), String[].class));
        var event = new Event(
                row.getString("event_id"),
                row.getString("event_type"),
                new Subject(row.getString("app"), row.getString("account"), owners),
                row.getString("ordering_key"),
                Instant.ofEpochMilli(row.getLong("occurred_at")),
                json,
                row.getInt("ends_access") == 1);
        return new StoredEvent(row.getString("type"), event);
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
        return handle.createQuery("select * from route where event_seq = :seq order by delivered desc, connection_id")
                .bind("seq", seq)
                .map((row, context) -> new RouteView(
                        row.getString("connection_id"), row.getInt("delivered") == 1, row.getString("reason")))
                .list();
    }
}
