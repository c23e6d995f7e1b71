package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Queues finished runs once more, many at a time, in small transactions. */
final class Replays {
    private static final int TOGETHER = 200;

    private final Database database;
    private final Clock clock;

    /** A finished run and its last attempt: whoever is faster with the same runs it again, once. */
    private record Seen(long id, int attempt) {}

    Replays(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of these events. */
    int of(List<Long> events, Finished which) {
        var again = 0;
        for (int from = 0; from < events.size(); from += TOGETHER) {
            var some = events.subList(from, Math.min(from + TOGETHER, events.size()));
            again += queue(database.read(handle -> seen(handle, some, which)));
        }
        return again;
    }

    /** Of all events that were received since then. What comes or ends while this goes on is not meant: it would never end. */
    int since(Instant since, Finished which) {
        var again = 0;
        var until = which.until(clock.instant());
        var last = database.read(Replays::last);
        var position = database.read(handle -> before(handle, since));
        for (var page = page(position, last, since); !page.isEmpty(); page = page(position, last, since)) {
            again += of(page, until);
            position = page.get(page.size() - 1);
        }
        return again;
    }

    private static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(seq), 0) from event")
                .mapTo(Long.class)
                .one();
    }

    /** Everything up to this one is older; events are numbered about in the order in which they came. */
    private static long before(Handle handle, Instant since) {
        return handle.createQuery("select coalesce(min(seq), 0) - 1 from event where received_at >= :since")
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    private List<Long> page(long after, long last, Instant since) {
        return database.read(handle -> handle.createQuery("select seq from event where seq > :after and seq <= :last"
                        + " and received_at >= :since order by seq limit :most")
                .bind("after", after)
                .bind("last", last)
                .bind("since", since.toEpochMilli())
                .bind("most", TOGETHER)
                .mapTo(Long.class)
                .list());
    }

    private static List<Seen> seen(Handle handle, List<Long> events, Finished which) {
        var query = handle.createQuery("select id, attempt from run where event_seq in (<events>) and "
                        + which.condition() + " order by id")
                .bindList("events", events);
        which.connectionId().ifPresent(id -> query.bind("connection", id));
        which.by().ifPresent(by -> query.bind("by", by.toEpochMilli()));
        return query.map((row, context) -> new Seen(row.getLong("id"), row.getInt("attempt")))
                .list();
    }

    private int queue(List<Seen> runs) {
        return runs.isEmpty()
                ? 0
                : database.writeAlongside(handle -> runs.stream()
                        .mapToInt(run -> Runs.again(handle, run.id(), run.attempt(), clock.millis()))
                        .sum());
    }
}
