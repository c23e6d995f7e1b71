package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Prepared;
import dev.zoomflow.host.store.SealedColumn;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The table {@code connection}. */
final class ConnectionTable {
    /** What {@link ConnectionRow} reads, of a connection c and its proven grant g. */
    static final String COLUMNS = "select c.id, c.type, c.auth_type, c.name, c.owner, c.state, c.status_text,"
            + " c.status_since, c.status_next, c.status_settings, c.created_at, g.id as g_id, g.app, g.account,"
            + " g.user_id, g.whole_account, g.display_name, g.authorized_at";

    static final String SELECT =
            COLUMNS + " from connection c left join service_grant g on g.id = c.grant_id and g.provisional = 0";

    private static final Prepared FIND = new Prepared(SELECT + " where c.id = ?");
    private static final Prepared SETTINGS =
            new Prepared("select settings from connection where id = ? and settings is not null");
    private static final int FETCHED = 500;

    private final Sealer sealer;

    ConnectionTable(Sealer sealer) {
        this.sealer = sealer;
    }

    void insert(Handle handle, StoredConnection connection) {
        handle.execute(
                """
                insert into connection (id, type, auth_type, name, owner, state, status_text, status_since, created_at,
                  source_app)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')
                """,
                connection.id(),
                connection.type(),
                connection.authType(),
                connection.name(),
                connection.owner(),
                connection.status().state().name(),
                connection.status().text(),
                connection.status().since().toEpochMilli(),
                connection.createdAt().toEpochMilli());
    }

    Optional<StoredConnection> find(Handle handle, String id) {
        return FIND.first(handle, statement -> statement.setString(1, id), ConnectionRow::of);
    }

    StoredConnection require(Handle handle, String id) {
        return find(handle, id)
                .orElseThrow(() -> new ConnectionException(
                        Failure.CONFIGURATION, "there is no connection " + id + " (any more): choose another"));
    }

    List<StoredConnection> all(Handle handle) {
        return handle.createQuery(SELECT + " order by c.created_at, c.id")
                .map(ConnectionRow::read)
                .list();
    }

    void each(Handle handle, Consumer<StoredConnection> work) {
        handle.createQuery(SELECT)
                .setFetchSize(FETCHED)
                .map(ConnectionRow::read)
                .forEach(work);
    }

    boolean any(Handle handle, String type) {
        return handle.createQuery("select exists (select 1 from connection where type = :type)")
                .bind("type", type)
                .mapTo(Boolean.class)
                .one();
    }

    boolean rename(Handle handle, String id, String name) {
        return handle.execute("update connection set name = ? where id = ?", name, id) == 1;
    }

    boolean delete(Handle handle, String id) {
        return handle.execute("delete from connection where id = ?", id) == 1;
    }

    Filled settings(Handle handle, String id) {
        return settings(id, sealedSettings(handle, id));
    }

    Filled settings(String id, Optional<byte[]> sealed) {
        return sealed.map(bytes -> sealer.form(bytes, cell(id))).orElse(Filled.NOTHING);
    }

    static Optional<byte[]> sealedSettings(Handle handle, String id) {
        return SETTINGS.first(handle, statement -> statement.setString(1, id), row -> row.getBytes(1));
    }

    /** @param sourceApp see {@link SourceApps#of} */
    void save(Handle handle, String id, String authType, Filled settings, String sourceApp) {
        handle.execute(
                "update connection set auth_type = ?, settings = ?, source_app = ? where id = ?",
                authType,
                sealer.seal(settings, cell(id)),
                sourceApp,
                id);
    }

    /** Whether its owner is proven or not. */
    Optional<Long> grant(Handle handle, String id) {
        return handle.createQuery("select grant_id from connection where id = :id and grant_id is not null")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    void bind(Handle handle, String id, long grant) {
        handle.execute("update connection set grant_id = ? where id = ?", grant, id);
    }

    List<String> withGrant(Handle handle, long grant) {
        return handle.createQuery("select id from connection where grant_id = :grant order by id")
                .bind("grant", grant)
                .mapTo(String.class)
                .list();
    }

    void status(Handle handle, String id, Status status) {
        handle.execute(
                """
                update connection set state = ?, status_text = ?, status_since = ?, status_next = ?, status_settings = ?
                where id = ?
                """,
                status.state().name(),
                status.text(),
                status.since().toEpochMilli(),
                status.next().map(Instant::toEpochMilli).orElse(null),
                String.join("\n", status.settings()),
                id);
    }

    /** How many are in each state; every state is there. */
    Map<State, Long> counted(Handle handle) {
        var counted = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) {
            counted.put(state, 0L);
        }
        handle.createQuery("select state, count(*) as many from connection group by state")
                .map((row, context) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("many")))
                .forEach(one -> counted.put(one.getKey(), one.getValue()));
        return counted;
    }

    private static Cell cell(String id) {
        return SealedColumn.CONNECTION_SETTINGS.cell(id);
    }
}
