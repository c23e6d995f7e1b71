package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/**
 * Deletes the oldest deliveries, with their events, routes and runs, when they are too old or the newer ones need their room;
 * in small transactions, so that nobody waits long. What is not derived yet, cannot be read, has a run that is not over, or ends
 * access that is not ended yet, stays. What waits for a handler that somebody switched off there, or for a connection that was
 * deleted, would wait for ever: it holds up nothing.
 */
final class Expiry {
    private static final int TOGETHER = 200;
    /** What a delivery costs beside its bytes and those of its event: the other columns, indexes, routes, runs. */
    private static final long OVERHEAD = 600;

    private static final int PROBES = 500;

    private static final String SETTLED = " and not exists (select 1 from event e join run r on r.event_seq = e.seq"
            + " where e.delivery_seq = delivery.seq and r.finished_at is null and (r.state = 'RUNNING' or exists"
            + " (select 1 from handler_switch s where s.connection_id = r.connection_id and s.handler = r.handler"
            + " and s.is_on = 1)))"
            + " and not exists (select 1 from event e where e.delivery_seq = delivery.seq"
            + " and e.ends_access = 1 and e.access_ended = 0)"
            + " and not exists (select 1 from delivery_problem p where p.delivery_seq = delivery.seq)";

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

    /** How many too many there are. Nearly every delivery brings one event, and those are counted by an index. */
    private long surplus(Handle handle) {
        long events = handle.createQuery("select count(*) from event")
                .mapTo(Long.class)
                .one();
        return events == 0 ? 0 : events - mostBytes / (typicalBytes(handle, events) + OVERHEAD);
    }

    /** Of some that are spread over the newest so many. */
    private static long typicalBytes(Handle handle, long events) {
        long newest = handle.createQuery("select max(seq) from delivery")
                .mapTo(Long.class)
                .one();
        var step = Math.max(1, events / PROBES);
        var probes =
                LongStream.range(0, PROBES).mapToObj(i -> newest - i * step).toList();
        return handle.createQuery("select avg(length(sealed)) + coalesce(avg((select sum(length(e.json)) from event e"
                        + " where e.delivery_seq = d.seq)), 0) from delivery d where seq in (<probes>)")
                .bindList("probes", probes)
                .map((row, context) -> row.getLong(1))
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
