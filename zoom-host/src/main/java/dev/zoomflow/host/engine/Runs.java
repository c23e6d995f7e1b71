package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Insert;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The runs in the store: the truth of what was done and what is to do. */
final class Runs {
    private static final String ORPHAN = "state = 'RUNNING' and node not in (select id from node)";
    /** None fails so often within its time, unless that begins anew because hosts die. */
    private static final int MOST_FAILURES = 10;

    private static final int FETCHED = 500;
    private static final Insert QUEUED = Insert.into(
                    "run",
                    "id, event_seq, connection_id, handler, lane, late, state, attempt, failures, queued_at, due_at, problem")
            .orIgnore();

    private final Database database;
    private final Clock clock;
    private final Claims claims;
    private final Settlements settlements;
    private final Unparking unparking;
    private final Counter ids = new Counter("run");

    private record Queued(long id, long eventSeq, Lane lane, long queuedAt) {}

    Runs(Database database, Bench bench, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.claims = new Claims(bench, database.node()::id, clock);
        this.settlements = new Settlements(clock);
        this.unparking = new Unparking(clock);
    }

    List<Lane> add(Handle handle, List<NewRun> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        var next = ids.take(handle, runs.size());
        var queued = new ArrayList<Queued>(runs.size());
        for (var run : runs) {
            queued.add(new Queued(next, run.eventSeq(), Lane.of(run, next), clock.millis()));
            next++;
        }
        QUEUED.rows(handle, queued, Runs::bind);
        return queued.stream().map(Queued::lane).distinct().toList();
    }

    private static void bind(PreparedStatement statement, int at, Queued run) throws SQLException {
        statement.setLong(at, run.id());
        statement.setLong(at + 1, run.eventSeq());
        statement.setString(at + 2, run.lane().connectionId());
        statement.setString(at + 3, run.lane().handler());
        statement.setString(at + 4, run.lane().key());
        statement.setInt(at + 5, 0);
        statement.setString(at + 6, RunState.QUEUED.name());
        statement.setInt(at + 7, 0);
        statement.setInt(at + 8, 0);
        statement.setLong(at + 9, run.queuedAt());
        statement.setLong(at + 10, 0);
        statement.setString(at + 11, "");
    }

    /** Whether something is running on a node that is gone. */
    boolean hasOrphans() {
        return database.read(handle -> handle.createQuery("select exists (select 1 from run where " + ORPHAN + ")")
                .mapTo(Boolean.class)
                .one());
    }

    /** What was running on nodes that are gone is to run again. @return those that are given up instead */
    List<Long> recover() {
        return database.write(handle -> {
            var now = clock.millis();
            handle.execute(
                    "update run set failures = failures + 1, first_failed_at = coalesce(first_failed_at, ?)" + " where "
                            + ORPHAN,
                    now);
            var givenUp = failedTooOften(handle);
            handle.execute(
                    "update run set state = 'DEAD', finished_at = ?, problem = 'given up after ' || attempt"
                            + " || ' attempts: the host died in the last of them' where " + ORPHAN
                            + " and failures >= ?",
                    now,
                    MOST_FAILURES);
            handle.execute("update run set state = 'QUEUED', problem = 'the host stopped during attempt ' || attempt"
                    + " where " + ORPHAN);
            return givenUp;
        });
    }

    private static List<Long> failedTooOften(Handle handle) {
        return handle.createQuery("select id from run where " + ORPHAN + " and failures >= :most order by id")
                .bind("most", MOST_FAILURES)
                .mapTo(Long.class)
                .list();
    }

    /** Tells of the lanes whose first open run may go on now, one by one: there may be more than fit into memory. */
    void ready(Consumer<Lane> told) {
        database.<Object>read(handle -> {
            var rows = handle.createQuery("select connection_id, handler, lane from run where id in"
                            + " (select min(id) from run where finished_at is null group by connection_id, handler, lane)"
                            + " and " + Claims.MAY_GO + " order by id")
                    .setFetchSize(FETCHED)
                    .bind(0, clock.millis())
                    .bind(1, database.node().id())
                    .map((row, context) -> lane(row));
            rows.forEach(told);
            return rows;
        });
    }

    /**
     * Begins the next attempt in a lane, if its first open run may go on now: one of those who ask at the same time gets it.
     * A node whose lease is over gets none.
     */
    Optional<Begun> claim(Lane lane) {
        return database.writeAlongside(handle -> claims.claim(handle, lane));
    }

    /** Ends an attempt and begins the next one in the lane that follows, as {@link #claim}, in one commit. */
    Settled settle(Run run, Settlement settlement, Optional<Lane> following) {
        return settlement.state() == RunState.PARKED
                ? database.write(handle -> settled(
                        handle,
                        settlements.settle(handle, run, settlement) && unparking.parked(handle, run),
                        following))
                : database.writeAlongside(
                        handle -> settled(handle, settlements.settle(handle, run, settlement), following));
    }

    private Settled settled(Handle handle, boolean accepted, Optional<Lane> following) {
        return new Settled(accepted, following.flatMap(lane -> claims.claim(handle, lane)));
    }

    /** Why runs of a handler that might go on now and are due since then do not begin here. They count no attempt. */
    void explain(String handler, Instant due, String problem) {
        database.writeAlongside(handle -> handle.execute(
                "update run set problem = ? where finished_at is null and state in ('QUEUED', 'WAITING')"
                        + " and handler = ? and problem <> ?"
                        + " and case when due_at > queued_at then due_at else queued_at end <= ?",
                problem,
                handler,
                problem,
                due.toEpochMilli()));
    }

    void note(Run run, String problem) {
        database.writeAlongside(handle -> handle.execute(
                "update run set problem = ? where id = ? and state = 'RUNNING' and node = ?",
                problem,
                run.id(),
                run.node()));
    }

    boolean replay(long id, int attempt) {
        return database.writeAlongside(handle -> again(handle, id, attempt, clock.millis())) == 1;
    }

    /** Queues a run once more that is finished with this attempt: late, in a lane of its own. */
    static int again(Handle handle, long id, int attempt, long now) {
        return handle.execute(
                "update run set state = 'QUEUED', late = 1, lane = ?, failures = 0, first_failed_at = null,"
                        + " queued_at = ?, problem = '', finished_at = null"
                        + " where id = ? and attempt = ? and finished_at is not null",
                Lane.late(id),
                now,
                id,
                attempt);
    }

    /** The connection works again, by the transaction that says so. */
    void works(Handle handle, String connectionId, Instant signedIn) {
        unparking.unpark(handle, connectionId, signedIn);
    }

    /** The same for a handler that somebody has seen to, inside the transaction that does it. */
    void goOn(Handle handle, String connectionId) {
        unparking.unpark(handle, connectionId, clock.instant());
    }

    private static Lane lane(ResultSet row) throws SQLException {
        return new Lane(row.getString("connection_id"), row.getString("handler"), row.getString("lane"));
    }
}
