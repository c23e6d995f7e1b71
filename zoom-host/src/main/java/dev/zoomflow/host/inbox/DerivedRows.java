package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.Lane;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Insert;
import dev.zoomflow.host.store.StorableText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was derived from deliveries: events that are not there yet, their routes and their runs. */
final class DerivedRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Insert EVENTS = Insert.into(
                    "event",
                    "seq, delivery_seq, part, type, owner, event_id, event_type, app, account, owners,"
                            + " ordering_key, occurred_at, received_at, json, ends_access, access_ended, reason, reached")
            .orIgnore();
    private static final Insert ROUTES = Insert.into("route", "event_seq, connection_id, reason");
    private static final Insert PROBLEMS = Insert.into("delivery_problem", "delivery_seq, problem");

    private final Engine engine;
    private final Counter events = new Counter("event");

    private record Route(long event, RouteView view) {}

    DerivedRows(Engine engine) {
        this.engine = engine;
    }

    Stored write(Handle handle, List<Derived> batch) {
        var all = numbered(handle, batch);
        var inserted = Set.copyOf(EVENTS.rows(handle, all, DerivedRows::bind, "seq"));
        var fresh = all.stream().filter(event -> inserted.contains(event.seq())).toList();
        ROUTES.rows(handle, routes(fresh), DerivedRows::bind);
        PROBLEMS.rows(
                handle, batch.stream().filter(one -> !one.problem().isEmpty()).toList(), DerivedRows::bind);
        forget(handle, batch, fresh);
        return new Stored(
                fresh.stream().map(Derived.One::seq).toList(),
                all.size() - fresh.size(),
                (int) fresh.stream()
                        .filter(event -> event.routing().forNobody())
                        .count(),
                fresh.stream().anyMatch(Derived.One::consequences),
                lanes(handle, fresh));
    }

    /** @return false if it was over before: another node has derived the delivery */
    boolean endProblem(Handle handle, long delivery) {
        return handle.execute("delete from delivery_problem where delivery_seq = ?", delivery) == 1;
    }

    private List<Derived.One> numbered(Handle handle, List<Derived> batch) {
        var all = batch.stream().flatMap(derived -> derived.events().stream()).toList();
        var next = events.take(handle, all.size());
        var numbered = new ArrayList<Derived.One>(all.size());
        for (var event : all) {
            numbered.add(event.numbered(next++));
        }
        return numbered;
    }

    private static List<Route> routes(List<Derived.One> fresh) {
        return fresh.stream()
                .flatMap(event -> event.routing().routes().stream().map(view -> new Route(event.seq(), view)))
                .toList();
    }

    private List<Lane> lanes(Handle handle, List<Derived.One> fresh) {
        return engine.add(handle, fresh.stream().flatMap(Derived.One::runs).toList());
    }

    /** Deliveries that brought nothing new are not kept. */
    private static void forget(Handle handle, List<Derived> batch, List<Derived.One> fresh) {
        var useful = fresh.stream().map(Derived.One::delivery).collect(Collectors.toCollection(HashSet::new));
        batch.stream()
                .filter(derived -> derived.problem().isEmpty() && !useful.contains(derived.delivery()))
                .forEach(derived -> handle.execute("delete from delivery where seq = ?", derived.delivery()));
    }

    private static void bind(PreparedStatement statement, int at, Derived.One one) throws SQLException {
        var event = one.event();
        statement.setLong(at, one.seq());
        statement.setLong(at + 1, one.delivery());
        statement.setInt(at + 2, one.part());
        statement.setString(at + 3, one.arrival().type());
        statement.setString(at + 4, one.arrival().owner());
        statement.setString(at + 5, StorableText.key(event.id()));
        statement.setString(at + 6, StorableText.key(event.type()));
        statement.setString(at + 7, StorableText.of(event.subject().app()));
        statement.setString(at + 8, StorableText.of(event.subject().account()));
        statement.setString(at + 9, JSON.writeValueAsString(event.subject().owners()));
        statement.setString(at + 10, StorableText.key(event.orderingKey()));
        statement.setLong(at + 11, event.occurredAt().toEpochMilli());
        statement.setLong(at + 12, one.receivedAt());
        statement.setString(at + 13, StorableText.of(one.json()));
        statement.setInt(at + 14, one.consequences() ? 1 : 0);
        statement.setInt(at + 15, 0);
        statement.setString(at + 16, one.routing().reason());
        statement.setInt(at + 17, one.routing().routes().size());
    }

    private static void bind(PreparedStatement statement, int at, Route route) throws SQLException {
        statement.setLong(at, route.event());
        statement.setString(at + 1, route.view().connectionId());
        statement.setString(at + 2, route.view().why().name());
    }

    private static void bind(PreparedStatement statement, int at, Derived unreadable) throws SQLException {
        statement.setLong(at, unreadable.delivery());
        statement.setString(at + 1, StorableText.of(unreadable.problem()));
    }
}
