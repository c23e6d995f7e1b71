package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.Prepared;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Begins the next attempt in a lane, if its first open run may go on now. What the run gets is read with it. */
final class Claims {
    /**
     * For runs that are the first of their lane; parameters: now, this node. What this node is said to be running, but is
     * asked for, it does not: its lane would not be free. So it is where the answer to a commit was lost.
     */
    static final String MAY_GO =
            "(state = 'QUEUED' or (state = 'WAITING' and due_at <= ?) or (state = 'RUNNING' and node = ?))";

    /** How often the connection's runs had been let go when the attempt began. */
    private static final String NEWS =
            "coalesce((select u.news from unparking u where u.connection_id = run.connection_id), 0) as news";

    /**
     * Whether this handler is done with an event of the same order that happened later. What was stored later waits behind
     * this one in its lane: of a long backlog none needs to be looked at but by its number, which is in the index. What it
     * did not want has a problem.
     */
    private static final String OVERTAKEN = """
            exists (select 1 from event mine
              join event newer on newer.ordering_key = mine.ordering_key and newer.occurred_at > mine.occurred_at
                and +newer.seq < mine.seq and newer.type = mine.type and newer.owner = mine.owner
              join run done on done.event_seq = newer.seq and done.connection_id = run.connection_id
                and done.handler = run.handler and done.state = 'DONE' and done.problem = ''
              where mine.seq = run.event_seq and newer.ordering_key <> '') as overtaken""";

    /** Not with RETURNING: SQLite makes a table of what it returns, which takes longer than another statement. */
    private static final Prepared FIRST = new Prepared("select id, event_seq, late, attempt, failures,"
            + " case when state <> 'QUEUED' then queued_at end, first_failed_at, " + NEWS + ", "
            + OVERTAKEN + ", case state when 'WAITING' then due_at when 'QUEUED' then first_failed_at end"
            + " from run where id = (select min(id) from run where connection_id = ? and handler = ?"
            + " and lane = ? and finished_at is null)");

    private static final Prepared BEGIN = new Prepared(
            "update run set state = 'RUNNING', attempt = ?, queued_at = ?, first_failed_at = ?, problem = '',"
                    + " node = ?"
                    + " where id = ? and attempt = ? and " + MAY_GO + " and exists (select 1 from node where id = ?)");

    /** Where a host runs, a run that is due is not left alone so long, unless there is very much to do. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Bench bench;
    private final Supplier<String> node;
    private final Clock clock;

    /** @param node for which runs are begun; none are while it is not among those that live */
    Claims(Bench bench, Supplier<String> node, Clock clock) {
        this.bench = bench;
        this.node = node;
        this.clock = clock;
    }

    /** One of those who ask at the same time gets it. */
    Optional<Begun> claim(Handle transaction, Lane lane) {
        return run(transaction, lane)
                .map(run ->
                        new Begun(run, bench.input(transaction, run.eventSeq(), lane.connectionId(), lane.handler())));
    }

    private Optional<Run> run(Handle transaction, Lane lane) {
        var own = node.get();
        var now = clock.instant();
        return FIRST.first(transaction, statement -> bind(statement, lane), row -> next(row, lane, own, now))
                .filter(run -> isBegun(transaction, run, now));
    }

    private static void bind(PreparedStatement statement, Lane lane) throws SQLException {
        statement.setString(1, lane.connectionId());
        statement.setString(2, lane.handler());
        statement.setString(3, lane.key());
    }

    private static boolean isBegun(Handle transaction, Run run, Instant now) {
        return BEGIN.use(transaction, statement -> {
            statement.setInt(1, run.attempt());
            statement.setLong(2, run.triedSince().toEpochMilli());
            Settlements.moment(statement, 3, run.firstFailedAt());
            statement.setString(4, run.node());
            statement.setLong(5, run.id());
            statement.setInt(6, run.attempt() - 1);
            statement.setLong(7, now.toEpochMilli());
            statement.setString(8, run.node());
            statement.setString(9, run.node());
            return statement.executeUpdate() == 1;
        });
    }

    /** As it will be in the attempt that begins. */
    private static Run next(ResultSet row, Lane lane, String node, Instant now) throws SQLException {
        var due = moment(row, 10).orElse(now);
        return new Run(
                row.getLong(1),
                row.getLong(2),
                lane,
                row.getInt(3) == 1 || row.getBoolean(9),
                row.getInt(4) + 1,
                row.getInt(5),
                moment(row, 6).map(since -> withoutIdle(since, due, now)).orElse(now),
                moment(row, 7).map(since -> withoutIdle(since, due, now)),
                node,
                row.getLong(8));
    }

    /**
     * A long time in which it was due and nobody tried, because no host ran, is none of those for which it is tried again. One
     * that is queued although it failed was due from we do not know when: the host stopped in its attempt.
     */
    private static Instant withoutIdle(Instant since, Instant due, Instant now) {
        var idle = Duration.between(due, now);
        return idle.compareTo(LONG) > 0 ? since.plus(idle) : since;
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
