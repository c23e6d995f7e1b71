package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Runs for the pages. */
public final class RunViews {
    /** What most runs go through is in no index: queued is whatever is open and nothing else. */
    private static final String COUNTED = """
            with few (state, many) as (
              select state, count(*) from run where state in ('WAITING', 'PARKED', 'DEAD') group by state
              union all select 'RUNNING', count(*) from run where state = 'RUNNING')
            select state, many from few
            union all select 'QUEUED', (select count(*) from run where finished_at is null)
              - (select coalesce(sum(many), 0) from few where state <> 'DEAD')""";

    private final Database database;

    RunViews(Database database) {
        this.database = database;
    }

    List<RunView> ofEvent(long seq) {
        return database.read(handle -> ofEvent(handle, seq, Integer.MAX_VALUE));
    }

    /** So many at most; inside the caller's read. */
    public static List<RunView> ofEvent(Handle handle, long seq, int most) {
        var failures = FailedAttempts.ofEvent(handle, seq);
        return handle.createQuery("select * from run where event_seq = :event order by id limit :most")
                .bind("event", seq)
                .bind("most", most)
                .map((row, context) -> view(row, failures.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** So many at most of each of these events, without the attempts; inside the caller's read. */
    public static Map<Long, List<RunView>> ofEvents(Handle handle, List<Long> seqs, int most) {
        return handle
                .createQuery(
                        "select * from (select run.*, row_number() over (partition by event_seq order by id) as place"
                                + " from run where event_seq in (<events>)) numbered where place <= :most order by id")
                .bindList("events", seqs)
                .bind("most", most)
                .map((row, context) -> view(row, List.of()))
                .stream()
                .collect(Collectors.groupingBy(RunView::eventSeq));
    }

    List<RunView> troubled(int limit) {
        return database.read(handle -> handle.createQuery("select * from run where state in ('PARKED', 'DEAD')"
                        + " or (state = 'RUNNING' and problem <> '') order by id desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> view(row, List.of()))
                .list());
    }

    int open(String connectionId, String handler, int most) {
        return database.read(handle -> handle.createQuery("select count(*) from (select 1 from run"
                        + " where connection_id = :connection and handler = :handler and finished_at is null"
                        + " limit :most) few")
                .bind("connection", connectionId)
                .bind("handler", handler)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    /** Those that are not done, by state in lower case; every state is there. */
    static Map<String, Long> counted(Handle handle) {
        var counted = new LinkedHashMap<String, Long>();
        for (var state : RunState.values()) {
            if (state != RunState.DONE) {
                counted.put(state.name().toLowerCase(Locale.ROOT), 0L);
            }
        }
        handle.createQuery(COUNTED)
                .map((row, context) -> Map.entry(row.getString("state"), row.getLong("many")))
                .forEach(one -> counted.put(one.getKey().toLowerCase(Locale.ROOT), one.getValue()));
        return counted;
    }

    private static RunView view(ResultSet row, List<AttemptView> failures) throws SQLException {
        var state = RunState.valueOf(row.getString("state"));
        var due = Instant.ofEpochMilli(row.getLong("due_at"));
        var finished = row.getLong("finished_at");
        var over = !row.wasNull();
        return new RunView(
                row.getLong("id"),
                row.getLong("event_seq"),
                row.getString("connection_id"),
                row.getString("handler"),
                state.name(),
                row.getInt("attempt"),
                state == RunState.WAITING ? Optional.of(due) : Optional.empty(),
                row.getString("problem"),
                over ? Optional.of(Instant.ofEpochMilli(finished)) : Optional.empty(),
                failures);
    }
}
