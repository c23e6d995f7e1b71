package dev.zoomflow.host.identity;

import dev.zoomflow.host.identity.Step.Told;
import dev.zoomflow.host.inbox.Routing.Call;
import dev.zoomflow.host.store.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event in the store, with its runs.
 *
 * @param runs their numbers: in a lane the least comes first
 */
record Stored(Told told, String lane, Map<Long, Call> runs) {
    private record Row(long seq, Told told, String lane, long run, Call call) {}

    /** Of these meetings, in the order in which they were stored. */
    static List<Stored> read(Database database, long firstMeeting, int meetings) {
        var stored = new LinkedHashMap<Long, Stored>();
        for (var row : rows(database, firstMeeting, meetings)) {
            stored.computeIfAbsent(row.seq(), seq -> new Stored(row.told(), row.lane(), new LinkedHashMap<>()))
                    .runs()
                    .put(row.run(), row.call());
        }
        return new ArrayList<>(stored.values());
    }

    private static List<Row> rows(Database database, long firstMeeting, int meetings) {
        return database.read(handle -> handle.createQuery(
                        "select e.seq, e.owner, e.json, e.ordering_key, r.id, r.connection_id, r.handler"
                                + " from event e left join run r on r.event_seq = e.seq"
                                + " where e.ordering_key >= :first and e.ordering_key < :end order by e.seq, r.id")
                .bind("first", Long.toString(firstMeeting))
                .bind("end", Long.toString(firstMeeting + meetings))
                .map((row, context) -> new Row(
                        row.getLong("seq"),
                        new Told(row.getString("owner"), Occurrence.read(row.getString("json"), firstMeeting)),
                        row.getString("ordering_key"),
                        row.getLong("id"),
                        new Call(
                                String.valueOf(row.getString("connection_id")),
                                String.valueOf(row.getString("handler")))))
                .list());
    }
}
