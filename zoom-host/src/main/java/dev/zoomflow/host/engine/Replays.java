package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Queues finished runs once more, many at a time, in small transactions. */
final class Replays {
    private static final int TOGETHER = 200;

    private final Database database;
    private final Clock clock;

    Replays(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of these events. */
    int of(List<Long> events, Optional<String> connectionId, boolean givenUpOnly) {
        var again = 0;
        for (int from = 0; from < events.size(); from += TOGETHER) {
            var some = events.subList(from, Math.min(from + TOGETHER, events.size()));
            again += queue(database.read(handle -> ids(handle, some, connectionId, givenUpOnly)));
        }
        return again;
    }

    /** Of all events that were received since then. */
    int since(Instant since, Optional<String> connectionId, boolean givenUpOnly) {
        var again = 0;
        var position = database.read(handle -> before(handle, since));
        for (var page = page(position, since); !page.isEmpty(); page = page(position, since)) {
            again += of(page, connectionId, givenUpOnly);
            position = page.get(page.size() - 1);
        }
        return again;
    }

    /** Everything up to this one is older; events are numbered about in the order in which they came. */
    private static long before(Handle handle, Instant since) {
        return handle.createQuery("select coalesce(min(seq), 0) - 1 from event where received_at >= :since")
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    private List<Long> page(long after, Instant since) {
        return database.read(handle -> handle.createQuery("select seq from event where seq > :after"
                        + " and received_at >= :since order by seq limit :most")
                .bind("after", after)
                .bind("since", since.toEpochMilli())
                .bind("most", TOGETHER)
                .mapTo(Long.class)
                .list());
    }

    private static List<Long> ids(
            Handle handle, List<Long> events, Optional<String> connectionId, boolean givenUpOnly) {
        var sql = "select id from run where event_seq in (<events>) and finished_at is not null"
                + (givenUpOnly ? " and state = 'DEAD'" : "")
                + (connectionId.isPresent() ? " and connection_id = :connection" : "")
                + " order by id";
        var query = handle.createQuery(sql).bindList("events", events);
        connectionId.ifPresent(id -> query.bind("connection", id));
        return query.mapTo(Long.class).list();
    }

    private int queue(List<Long> runs) {
        return runs.isEmpty()
                ? 0
                : database.writeAlongside(handle -> runs.stream()
                        .mapToInt(run -> Runs.again(handle, run, clock.millis()))
                        .sum());
    }
}
