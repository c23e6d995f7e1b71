package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.engine.RunViews;
import dev.zoomflow.host.engine.StoredEvent;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Prepared;
import dev.zoomflow.host.store.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored events: masked for pages, whole for handlers. Any thread. */
public final class Events implements EventReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** An event of a large account can have thousands of routes and runs. */
    static final int IN_LISTS = 20;

    static final int ON_ITS_PAGE = 200;
    private static final TypeReference<Set<String>> TEXTS = new TypeReference<>() {};

    private static final Prepared WHOLE = new Prepared("select d.seq, d.sealed, e.part from event e"
            + " join delivery d on d.seq = e.delivery_seq where e.seq = ?");

    private final Database database;
    private final Vault vault;

    public Events(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Newest first, so many at most. */
    public Found search(Search search, int most) {
        var searching = new Searching(search);
        return database.read(handle -> {
            var seqs = searching.seqs(handle, most);
            var full = seqs.size() > most;
            var page = full ? seqs.subList(0, most) : seqs;
            var older = full ? page.get(most - 1) : Long.valueOf(searching.lookedUpTo(handle));
            return new Found(views(handle, page), older, !full && older > 0);
        });
    }

    private static List<EventView> views(Handle handle, List<Long> seqs) {
        if (seqs.isEmpty()) {
            return List.of();
        }
        var routes = handle
                .createQuery("select event_seq, connection_id, reason from (select event_seq, connection_id, reason,"
                        + " row_number() over (partition by event_seq order by connection_id) as place"
                        + " from route where event_seq in (<events>)) numbered where place <= :most order by place")
                .bindList("events", seqs)
                .bind("most", IN_LISTS)
                .map((row, context) -> new Route(row.getLong("event_seq"), route(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Route::event, Collectors.mapping(Route::view, Collectors.toUnmodifiableList())));
        var runs = RunViews.ofEvents(handle, seqs, IN_LISTS + 1);
        return handle.createQuery("select * from event where seq in (<events>) order by seq desc")
                .bindList("events", seqs)
                .map((row, context) -> view(
                        row,
                        routes.getOrDefault(row.getLong("seq"), List.of()),
                        runs.getOrDefault(row.getLong("seq"), List.of()),
                        IN_LISTS))
                .list();
    }

    private record Route(long event, RouteView view) {}

    /** How it came; empty if there is no such event, or what came cannot be opened any more. */
    public Optional<DeliveryView> delivery(long seq) {
        return database.read(handle -> handle.createQuery("select d.seq, d.sealed from event e"
                        + " join delivery d on d.seq = e.delivery_seq where e.seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> new Journal.Sealed(row.getLong("seq"), row.getBytes("sealed")))
                .findOne()
                .flatMap(this::shown));
    }

    private Optional<DeliveryView> shown(Journal.Sealed sealed) {
        try {
            var arrival = sealed.open(vault);
            var came = arrival.delivery();
            return Optional.of(new DeliveryView(
                    sealed.seq(),
                    arrival.source(),
                    arrival.owner(),
                    came.method(),
                    Objects.requireNonNullElse(came.uri().getRawPath(), ""),
                    came.receivedAt(),
                    Masking.headers(came.headers())));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
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
                .map((row, context) -> view(
                        row,
                        routes(handle, seq, ON_ITS_PAGE),
                        RunViews.ofEvent(handle, seq, ON_ITS_PAGE + 1),
                        ON_ITS_PAGE))
                .findOne());
    }

    /** Whose it is and who got it. */
    public Optional<Addressed> addressed(long seq) {
        return database.read(handle -> handle.createQuery(
                        "select type, event_type, owner, app, account, owners, reason" + " from event where seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> new Addressed(
                        row.getString("type"),
                        row.getString("event_type"),
                        row.getString("owner"),
                        new Subject(
                                row.getString("app"),
                                row.getString("account"),
                                JSON.readValue(row.getString("owners"), TEXTS)),
                        row.getString("reason"),
                        routes(handle, seq, Integer.MAX_VALUE),
                        RunViews.ofEvent(handle, seq, Integer.MAX_VALUE)))
                .findOne());
    }

    @Override
    public Supplier<Optional<StoredEvent>> whole(Handle handle, long seq) {
        var found = WHOLE.first(handle, statement -> statement.setLong(1, seq), Whole::read);
        return () -> found.map(whole -> whole.open(vault));
    }

    private record Whole(Journal.Sealed delivery, int part) {
        static Whole read(ResultSet row) throws SQLException {
            return new Whole(new Journal.Sealed(row.getLong(1), row.getBytes(2)), row.getInt(3));
        }

        StoredEvent open(Vault vault) {
            var arrival = delivery.open(vault);
            return new StoredEvent(arrival.type(), arrival.events().get(part));
        }
    }

    private static EventView view(ResultSet row, List<RouteView> routes, List<RunView> runs, int most)
            throws SQLException {
        var more = runs.size() > most;
        return new EventView(
                row.getLong("seq"),
                row.getString("type"),
                row.getString("event_type"),
                Instant.ofEpochMilli(row.getLong("occurred_at")),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getString("json"),
                row.getInt("reached"),
                routes,
                more ? runs.subList(0, most) : runs,
                more);
    }

    private static RouteView route(ResultSet row) throws SQLException {
        return new RouteView(row.getString("connection_id"), Why.valueOf(row.getString("reason")));
    }

    private static List<RouteView> routes(Handle handle, long seq, int most) {
        return handle.createQuery("select * from route where event_seq = :seq order by connection_id limit :most")
                .bind("seq", seq)
                .bind("most", most)
                .map((row, context) -> route(row))
                .list();
    }
}
