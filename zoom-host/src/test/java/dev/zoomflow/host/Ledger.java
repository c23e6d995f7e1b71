package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the handlers of all processes wrote down. */
record Ledger(List<Entry> entries) {
    /** What the ledger has is begun; those who stop a host meanwhile may stop it before that has ended. */
    private static final String DONE_OR_STOPPED = "DONE|QUEUEDthe host stopped during attempt \\d+";

    /** The beginning of an attempt. */
    record Entry(String process, String key, int attempt, String lane, String event) {
        static Entry read(String line) {
            var parts = line.split("\t", -1);
            return new Entry(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3], parts[4]);
        }
    }

    static Ledger of(List<String> lines) {
        return new Ledger(lines.stream().map(Entry::read).toList());
    }

    /** What a stored or sent body tells of: {@code event-N}. */
    static String event(String json) {
        return json.replaceAll("(?s).*\"(event-\\d+)\".*", "$1");
    }

    Set<String> events() {
        return entries.stream().map(Entry::event).collect(Collectors.toSet());
    }

    /** Attempts of what another attempt had begun already. */
    int repeated() {
        return entries.size() - events().size();
    }

    /** One key per event and one event per key: who writes with it has each effect once. */
    void mustHaveOneKeyForEachEvent() {
        var keys = new HashMap<String, Set<String>>();
        entries.forEach(entry ->
                keys.computeIfAbsent(entry.event(), none -> new HashSet<>()).add(entry.key()));
        assertThat(keys.values()).allSatisfy(all -> assertThat(all).hasSize(1));
        assertThat(keys.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }

    void mustHaveEachAttemptOnce() {
        assertThat(entries.stream().map(entry -> entry.key() + " " + entry.attempt()))
                .doesNotHaveDuplicates();
    }

    /** A repeated attempt comes before the lane's next event, so each lane is what was stored, with repetitions. */
    void mustBeInTheOrderOf(Database database) {
        assertThat(lanes()).isEqualTo(stored(database));
    }

    private Map<String, List<String>> lanes() {
        var lanes = new LinkedHashMap<String, List<String>>();
        for (var entry : entries) {
            var lane = lanes.computeIfAbsent(entry.lane(), none -> new ArrayList<>());
            if (lane.isEmpty() || !lane.get(lane.size() - 1).equals(entry.event())) {
                lane.add(entry.event());
            }
        }
        return lanes;
    }

    private static Map<String, List<String>> stored(Database database) {
        var lanes = new LinkedHashMap<String, List<String>>();
        database.read(handle -> handle.createQuery(
                                "select e.ordering_key, e.json, r.state, r.problem from run r join event e on e.seq = r.event_seq order by r.id")
                        .map((row, context) -> {
                            assertThat(row.getString("state") + row.getString("problem"))
                                    .matches(DONE_OR_STOPPED);
                            return List.of(row.getString("ordering_key"), row.getString("json"));
                        })
                        .list())
                .forEach(row -> lanes.computeIfAbsent(row.get(0), none -> new ArrayList<>())
                        .add(event(row.get(1))));
        return lanes;
    }
}
