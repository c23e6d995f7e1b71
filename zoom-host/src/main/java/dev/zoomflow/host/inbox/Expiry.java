package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Deletes the oldest deliveries, with their events, routes and runs, when they are too old or the newer ones need their room;
 * in small transactions, so that nobody waits long. What is not derived yet, has a run that is not over, or ends access that is
 * not ended yet, stays.
 */
final class Expiry {
    private static final int TOGETHER = 200;
    /** What a delivery costs beside its bytes and those of its event: the other columns, indexes, routes, runs. */
    private static final long OVERHEAD = 600;

    private static final String SETTLED = " and not exists (select 1 from event e join run r on r.event_seq = e.seq"
            + " where e.delivery_seq = delivery.seq and r.finished_at is null)"
            + " and not exists (select 1 from event e where e.delivery_seq = delivery.seq"
            + " and e.ends_access = 1 and e.access_ended = 0)";

    private final Database database;
    private final Clock clock;
    private final Duration age;
    private final long mostBytes;
    private final Counter derived = new Counter("derived");

    private record Old(long seq, long receivedAt) {}

    Expiry(Database database, Clock clock, Duration age, long mostBytes) {
        this.database = database;
        this.clock = clock;
        this.age = age;
        this.mostBytes = mostBytes;
    }

    /** @return how many deliveries went */
    long run() {
        var before = clock.instant().minus(age).toEpochMilli();
        var surplus = database.read(this::surplus);
        var position = 0L;
        var gone = 0L;
        while (true) {
            var page = page(position);
            var old = new ArrayList<Old>();
            for (var one : page) {
                if (one.receivedAt() < before || gone + old.size() < surplus) {
                    old.add(one);
                }
            }
            gone += delete(old);
            if (old.size() < TOGETHER) {
                return gone;
            }
            position = old.get(old.size() - 1).seq();
        }
    }

    /** How many too many there are, by the size of the newest ones. */
    private long surplus(Handle handle) {
        return handle.createQuery("select (select min(seq) from delivery) as oldest,"
                        + " (select max(seq) from delivery) as newest,"
                        + " (select avg(length(sealed)) from (select sealed from delivery order by seq desc limit 100) d)"
                        + " + (select coalesce(avg(length(json)), 0) from"
                        + " (select json from event order by seq desc limit 100) e) as bytes")
                .map((row, context) -> {
                    var most = mostBytes / (row.getLong("bytes") + OVERHEAD);
                    return row.getLong("newest") - row.getLong("oldest") + 1 - most;
                })
                .one();
    }

    private List<Old> page(long after) {
        return database.read(handle -> handle.createQuery("select seq, received_at from delivery"
                        + " where seq > :after and seq <= :derived order by seq limit :most")
                .bind("after", after)
                .bind("derived", derived.value(handle))
                .bind("most", TOGETHER)
                .map((row, context) -> new Old(row.getLong("seq"), row.getLong("received_at")))
                .list());
    }

    private int delete(List<Old> old) {
        if (old.isEmpty()) {
            return 0;
        }
        return database.write(handle -> handle.createUpdate("delete from delivery where seq in (<seqs>)" + SETTLED)
                .bindList("seqs", old.stream().map(Old::seq).toList())
                .execute());
    }
}
