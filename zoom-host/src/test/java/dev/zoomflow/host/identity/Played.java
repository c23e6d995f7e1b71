package dev.zoomflow.host.identity;

import dev.zoomflow.host.identity.Step.Told;
import dev.zoomflow.host.inbox.Routing.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schedule that was played: the plain set of what has to be there.
 *
 * @param acknowledged in the order in which it was first stored
 * @param refused good messages that were answered as if they were bad
 */
record Played(long firstMeeting, List<Told> acknowledged, List<String> refused) {
    private record Lane(Call call, String key) {}

    /** Each acknowledged occurrence is one event, with one run for each who wants it, in the order of storing; and nothing else is. */
    List<String> wrong(List<Stored> stored) {
        var wrong = new ArrayList<>(refused);
        var counted = stored.stream().collect(Collectors.groupingBy(Stored::told, Collectors.counting()));
        acknowledged.stream()
                .filter(told -> !counted.containsKey(told))
                .forEach(told -> wrong.add("no event for " + told));
        counted.forEach((told, events) -> {
            if (events > 1) {
                wrong.add(events + " events for " + told);
            }
        });
        var known = new HashSet<>(acknowledged);
        for (var event : stored) {
            if (!known.contains(event.told())) {
                wrong.add("an event that nobody acknowledged: " + event.told());
            }
            runs(event, wrong);
        }
        lanes(stored).forEach((lane, order) -> inOrder(lane, order, wrong));
        return wrong;
    }

    private static void runs(Stored event, List<String> wrong) {
        var expected =
                Interest.in(event.told().owner(), event.told().occurrence().kind().type);
        var found = List.copyOf(event.runs().values());
        if (found.size() != expected.size() || !found.containsAll(expected)) {
            wrong.add("runs " + found + " instead of " + expected + " for " + event.told());
        }
    }

    private static Map<Lane, TreeMap<Long, Told>> lanes(List<Stored> stored) {
        var lanes = new HashMap<Lane, TreeMap<Long, Told>>();
        for (var event : stored) {
            event.runs()
                    .forEach((id, call) -> lanes.computeIfAbsent(new Lane(call, event.lane()), lane -> new TreeMap<>())
                            .put(id, event.told()));
        }
        return lanes;
    }

    private void inOrder(Lane lane, TreeMap<Long, Told> runs, List<String> wrong) {
        var order = runs.values().stream().distinct().toList();
        var expected = acknowledged.stream().filter(order::contains).toList();
        if (!order.equals(expected)) {
            wrong.add("out of order in " + lane + ": " + order);
        }
    }
}
