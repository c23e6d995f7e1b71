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
import org.jdbi.v3.core.Handle;

/** The runs in the store: the truth of what was done and what is to do. */
final class Runs {
    private static final String LANE = "connection_id = :connection and handler = :handler and lane = :lane";
    /**
     * What this node is said to be running, but is asked for, it does not: its lane would not be free. So it is where the
     * answer to a commit was lost.
     */
    private static final String MAY_GO =
            "(state = 'QUEUED' or (state = 'WAITING' and due_at <= :now) or (state = 'RUNNING' and node = :node))";

    private static final String ORPHAN = "state = 'RUNNING' and node not in (select id from node)";
    /** How often the connection's runs had been let go when the attempt began. */
    private static final String NEWS =
            "coalesce((select u.news from unparking u where u.connection_id = run.connection_id), 0) as news";

    /**
     * Whether this handler is done with an event of the same order that happened later. What was stored later waits behind
     * this one in its lane: of a long backlog none needs to be looked at but by its number, which is in the index.
     */
    private static final String OVERTAKEN = """
            exists (select 1 from event mine
              join event newer on newer.ordering_key = mine.ordering_key and newer.occurred_at > mine.occurred_at
                and +newer.seq < mine.seq and newer.type = mine.type and newer.owner = mine.owner
              join run done on done.event_seq = newer.seq and done.connection_id = run.connection_id
                and done.handler = run.handler and done.state = 'DONE'
              where mine.seq = run.event_seq and newer.ordering_key <> '') as overtaken""";

    private static final int MOST_CRASHES = 10;
    private static final Insert QUEUED = Insert.into(
                    "run",
                    "id, event_seq, connection_id, handler, lane, late, state, attempt, failures, queued_at, due_at, problem")
            .orIgnore();

    private final Database database;
    private final Clock clock;
    private final Unparking unparking;
    private final Counter ids = new Counter("run");

    private record Queued(long id, long eventSeq, Lane lane, long queuedAt) {}

    Runs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
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

    /** What was running on nodes that are gone is to run again. */
    void recover() {
        database.write(handle -> {
            var now = clock.millis();
            handle.execute(
                    "update run set failures = failures + 1, first_failed_at = coalesce(first_failed_at, ?)" + " where "
                            + ORPHAN,
                    now);
            handle.execute(
                    "update run set state = 'DEAD', finished_at = ?, problem = 'the host died in each of its attempts'"
                            + " where " + ORPHAN + " and failures >= ?",
                    now,
                    MOST_CRASHES);
            return handle.execute(
                    "update run set state = 'QUEUED', problem = 'the host stopped during attempt ' || attempt"
                            + " where " + ORPHAN);
        });
    }

    /** The lanes whose first open run may go on now. */
    List<Lane> ready() {
        return database.read(handle -> handle.createQuery("select connection_id, handler, lane from run where id in"
                        + " (select min(id) from run where finished_at is null group by connection_id, handler, lane)"
                        + " and " + MAY_GO + " order by id")
                .bind("node", database.node().id())
                .bind("now", clock.millis())
                .map((row, context) -> lane(row))
                .list());
    }

    /**
     * Begins the next attempt in a lane, if its first open run may go on now: one of those who ask at the same time gets it.
     * A node whose lease is over gets none.
     */
    Optional<Run> claim(Lane lane) {
        return database.writeAlongside(handle -> claim(handle, lane));
    }

    private Optional<Run> claim(Handle handle, Lane lane) {
        return handle.createQuery("update run set state = 'RUNNING', attempt = attempt + 1, problem = '', node = :node"
                        + " where id = (select min(id) from run where " + LANE + " and finished_at is null)"
                        + " and " + MAY_GO
                        + " and exists (select 1 from node where id = :node) returning *, " + NEWS + ", "
                        + OVERTAKEN)
                .bind("node", database.node().id())
                .bind("connection", lane.connectionId())
                .bind("handler", lane.handler())
                .bind("lane", lane.key())
                .bind("now", clock.millis())
                .map((row, context) -> claimed(row))
                .findFirst();
    }

    /** Ends an attempt and begins the next one in the lane that follows, as {@link #claim}, in one commit. */
    Settled settle(Run run, Settlement settlement, Optional<Lane> following) {
        return settlement.state() == RunState.PARKED
                ? database.write(handle ->
                        settled(handle, settle(handle, run, settlement) && unparking.parked(handle, run), following))
                : database.writeAlongside(handle -> settled(handle, settle(handle, run, settlement), following));
    }

    private Settled settled(Handle handle, boolean accepted, Optional<Lane> following) {
        return new Settled(accepted, following.flatMap(lane -> claim(handle, lane)));
    }

    private boolean settle(Handle handle, Run run, Settlement settlement) {
        var now = clock.millis();
        var settled = handle.createUpdate("""
            update run set state = :state, attempt = :attempt, failures = failures + :failed,
              first_failed_at = case when :failed = 1 then coalesce(first_failed_at, :now)
                else first_failed_at end,
              due_at = :due, problem = :problem, finished_at = :finished
            where id = :id and state = 'RUNNING' and node = :node and attempt = :began\
            """)
                        .bind("state", settlement.state().name())
                        .bind("attempt", settlement.attempt())
                        .bind("failed", settlement.failed() ? 1 : 0)
                        .bind("now", now)
                        .bind("due", settlement.due().toEpochMilli())
                        .bind("problem", settlement.problem())
                        .bind("finished", settlement.state().isOver() ? Optional.of(now) : Optional.empty())
                        .bind("id", run.id())
                        .bind("node", run.node())
                        .bind("began", run.attempt())
                        .execute()
                == 1;
        if (settled && settlement.failed()) {
            FailedAttempts.add(handle, run, now, settlement.problem());
        }
        return settled;
    }

    /** Why runs of a handler that might go on now and are due since then do not begin here. They count no attempt. */
    void explain(String handler, Instant due, String problem) {
        database.writeAlongside(handle -> handle.execute(
                "update run set problem = ? where state in ('QUEUED', 'WAITING') and handler = ? and problem <> ?"
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

    /** The connection works again. @return whether anything may go on now */
    boolean unpark(String connectionId, Instant signedIn) {
        return database.write(handle -> unparking.unpark(handle, connectionId, signedIn));
    }

    /** The same for a handler that was switched on again, inside the transaction that does it. */
    void switchedOn(Handle handle, String connectionId) {
        unparking.unpark(handle, connectionId, clock.instant());
    }

    private static Lane lane(ResultSet row) throws SQLException {
        return new Lane(row.getString("connection_id"), row.getString("handler"), row.getString("lane"));
    }

    private static Run claimed(ResultSet row) throws SQLException {
        var firstFailed = row.getLong("first_failed_at");
        var since = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(firstFailed));
        return new Run(
                row.getLong("id"),
                row.getLong("event_seq"),
                lane(row),
                row.getInt("late") == 1 || row.getBoolean("overtaken"),
                row.getInt("attempt"),
                row.getInt("failures"),
                Instant.ofEpochMilli(row.getLong("queued_at")),
                since,
                row.getString("node"),
                row.getLong("news"));
    }
}
