package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erases what is stored of users, secrets included: events that belong to nobody else go with their delivery, routes and runs;
 * of one that is also another's only their own routes and runs go. In small transactions, so that nobody waits long.
 */
final class Erasing {
    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Set<String>> TEXTS = new TypeReference<>() {};

    private static final String THEIRS = " where event_seq in (<events>) and connection_id in"
            + " (select c.id from service_grant g cross join connection c where c.grant_id = g.id and g.type = :type"
            + " and g.app = :app and g.account = :account and g.user_id in (<users>))";

    private final Database database;

    private record Found(long seq, long delivery, Set<String> owners) {}

    Erasing(Database database) {
        this.database = database;
    }

    /**
     * What happened before, of this app and account, and belongs to these owners. It is out of the files after a
     * {@link Database#scrub}.
     *
     * @return how many events went
     */
    long erase(String type, Subject whose, Instant before) {
        var erased = 0L;
        var position = 0L;
        for (var page = page(type, whose, before, position); !page.isEmpty(); ) {
            erased += erase(type, whose, page);
            position = page.get(page.size() - 1).seq();
            page = page(type, whose, before, position);
        }
        return erased;
    }

    private List<Found> page(String type, Subject whose, Instant before, long after) {
        return database.read(handle -> handle.createQuery(
                        "select seq, delivery_seq, owners from event where seq > :after"
                                + " and type = :type and app = :app and account = :account and occurred_at < :before"
                                + " order by seq limit :most")
                .bind("after", after)
                .bind("type", type)
                .bind("app", whose.app())
                .bind("account", whose.account())
                .bind("before", before.toEpochMilli())
                .bind("most", PAGE)
                .map((row, context) ->
                        new Found(row.getLong(1), row.getLong(2), JSON.readValue(row.getString(3), TEXTS)))
                .list());
    }

    private int erase(String type, Subject whose, List<Found> page) {
        var alone = new ArrayList<Found>();
        var shared = new ArrayList<Long>();
        for (var event : page) {
            if (!event.owners().isEmpty() && whose.owners().containsAll(event.owners())) {
                alone.add(event);
            } else if (event.owners().stream().anyMatch(whose.owners()::contains)) {
                shared.add(event.seq());
            }
        }
        if (!alone.isEmpty() || !shared.isEmpty()) {
            database.<Object>write(handle -> {
                eraseWhole(handle, alone);
                eraseTheirs(handle, type, whose, shared);
                return alone;
            });
        }
        return alone.size();
    }

    /** A delivery that also brought events of others stays, sealed, as long as one of them. */
    private static void eraseWhole(Handle handle, List<Found> events) {
        if (events.isEmpty()) {
            return;
        }
        var deliveries = new HashSet<Long>();
        events.forEach(event -> deliveries.add(event.delivery()));
        handle.createUpdate("delete from event where seq in (<events>)")
                .bindList("events", events.stream().map(Found::seq).toList())
                .execute();
        handle.createUpdate("delete from delivery where seq in (<deliveries>)"
                        + " and not exists (select 1 from event e where e.delivery_seq = delivery.seq)")
                .bindList("deliveries", List.copyOf(deliveries))
                .execute();
    }

    private static void eraseTheirs(Handle handle, String type, Subject whose, List<Long> events) {
        if (events.isEmpty()) {
            return;
        }
        for (var table : List.of("run", "route")) {
            handle.createUpdate("delete from " + table + THEIRS)
                    .bindList("events", events)
                    .bindList("users", List.copyOf(whose.owners()))
                    .bind("type", type)
                    .bind("app", whose.app())
                    .bind("account", whose.account())
                    .execute();
        }
        handle.createUpdate("update event set reached ="
                        + " (select count(*) from route r where r.event_seq = event.seq) where seq in (<events>)")
                .bindList("events", events)
                .execute();
    }
}
