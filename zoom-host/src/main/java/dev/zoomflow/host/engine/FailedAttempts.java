package dev.zoomflow.host.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The table {@code run_attempt}: what went wrong before a run's last attempt, which the run itself tells of. */
final class FailedAttempts {
    private static final int MOST_SHOWN = 50;

    private FailedAttempts() {}

    static void add(Handle handle, Run run, long endedAt, String problem) {
        handle.execute(
                "insert into run_attempt (run_id, ended_at, attempt, problem) values (?, ?, ?, ?) on conflict do nothing",
                run.id(),
                endedAt,
                run.attempt(),
                problem);
    }

    /** Of each of an event's runs the last ones, oldest first. */
    static Map<Long, List<AttemptView>> ofEvent(Handle handle, long event) {
        var found = new HashMap<Long, List<AttemptView>>();
        handle.createQuery("select a.* from run r cross join run_attempt a where a.run_id = r.id"
                        + " and r.event_seq = :event order by a.run_id, a.ended_at")
                .bind("event", event)
                .map((row, context) -> found.computeIfAbsent(row.getLong("run_id"), first -> new ArrayList<>())
                        .add(new AttemptView(
                                row.getInt("attempt"),
                                Instant.ofEpochMilli(row.getLong("ended_at")),
                                row.getString("problem"))))
                .list();
        found.replaceAll((run, all) -> all.subList(Math.max(0, all.size() - MOST_SHOWN), all.size()));
        return found;
    }
}
