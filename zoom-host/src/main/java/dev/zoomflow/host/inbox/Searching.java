package dev.zoomflow.host.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds events from the newest on. One condition leads through an index; what the others leave of its first {@code LOOKED_AT}
 * events is the answer, so that no question takes long, however many events there are.
 */
final class Searching {
    static final int LOOKED_AT = 20_000;

    private final Search search;
    private final List<String> conditions = new ArrayList<>();
    private final String leading;

    Searching(Search search) {
        this.search = search;
        this.leading = leading();
    }

    /** The numbers of events in the order of an index; the conditions that it does not answer are added to the others. */
    private String leading() {
        var connection = !search.connectionId().isEmpty();
        var byRun = search.outcome() == Outcome.OPEN || search.outcome() == Outcome.GIVEN_UP;
        if (!search.text().isEmpty()) {
            conditions.add("lower(e.json) like :text escape '!'");
        }
        if (!search.eventType().isEmpty() && (connection || byRun || search.outcome() == Outcome.NOBODY)) {
            conditions.add("e.event_type = :type");
        }
        if (connection && byRun) {
            conditions.add(
                    "exists (select 1 from route r where r.event_seq = e.seq and r.connection_id = :connection)");
        }
        if (byRun) {
            var state = search.outcome() == Outcome.OPEN ? "finished_at is null" : "state = 'DEAD'";
            return "select distinct event_seq as seq from run where " + state + " and event_seq < :before";
        }
        addOutcome();
        if (connection) {
            return "select event_seq as seq from route where connection_id = :connection and event_seq < :before";
        }
        if (search.outcome() == Outcome.NOBODY) {
            return "select seq from event where reached = 0 and seq < :before";
        }
        return search.eventType().isEmpty()
                ? "select seq from event where seq < :before"
                : "select seq from event where event_type = :type and seq < :before";
    }

    private void addOutcome() {
        switch (search.outcome()) {
            case UNHANDLED ->
                conditions.add("e.reached > 0 and not exists (select 1 from run u where u.event_seq = e.seq)");
            case DONE -> conditions.add("exists (select 1 from run u where u.event_seq = e.seq and u.state = 'DONE')");
            default -> {
                // an index leads, or everything is asked for
            }
        }
    }

    private String looked() {
        return "(" + leading + " order by seq desc limit :looked) k";
    }

    /** The conditions are asked of one event at a time: a planner that may join would rather look at all events first. */
    String sql() {
        var others = conditions.isEmpty()
                ? ""
                : " where (select 1 from event e where e.seq = k.seq and " + String.join(" and ", conditions) + ") = 1";
        return "select k.seq from " + looked() + others + " order by k.seq desc limit :most";
    }

    Map<String, Object> values(int most) {
        return Map.of(
                "before", search.before(),
                "type", search.eventType(),
                "connection", search.connectionId(),
                "text", search.pattern(),
                "looked", conditions.isEmpty() ? most : LOOKED_AT,
                "most", most);
    }

    /** @return one more than asked for, if there are so many */
    List<Long> seqs(Handle handle, int most) {
        return bound(handle.createQuery(sql()), most + 1).mapTo(Long.class).list();
    }

    /** The last event that was looked at; 0 if those were all. */
    long lookedUpTo(Handle handle) {
        if (conditions.isEmpty()) {
            return 0;
        }
        return bound(handle.createQuery("select count(*), coalesce(min(k.seq), 0) from " + looked()), LOOKED_AT)
                .map((row, context) -> row.getInt(1) < LOOKED_AT ? 0L : row.getLong(2))
                .one();
    }

    /** A name that a statement does not use does no harm. */
    private Query bound(Query query, int most) {
        return query.configure(org.jdbi.v3.core.statement.SqlStatements.class, all -> all.setUnusedBindingAllowed(true))
                .bindMap(values(most));
    }
}
