package dev.zoomflow.host.explain;

import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.explain.Explanation.Line;
import dev.zoomflow.host.inbox.RoutingRule;
import dev.zoomflow.host.inbox.Why;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks the rule about one connection after the other; keeps a few of each answer, and how many there were. One thread. */
final class Census {
    private static final int MOST_OF_A_KIND = 20;
    private static final int MOST_WHO_GOT_IT = 200;

    /** From the near misses to those it has nothing to do with. */
    private static final List<Why> NEAREST = List.of(
            Why.NOT_THEN,
            Why.OTHER_USERS,
            Why.NO_USER,
            Why.NO_ACCOUNT,
            Why.OTHER_ADDRESS,
            Why.OTHER_ACCOUNT,
            Why.NOT_CONNECTED,
            Why.OTHER_APP,
            Why.OTHER_TYPE);

    private final Asked asked;
    private final Deeds deeds;
    private final Map<Why, Long> counts = new EnumMap<>(Why.class);
    private final Map<Why, List<StoredConnection>> samples = new EnumMap<>(Why.class);

    Census(Asked asked, Deeds deeds) {
        this.asked = asked;
        this.deeds = deeds;
    }

    void ask(StoredConnection connection) {
        var today = RoutingRule.judge(asked.type(), asked.subject(), asked.owner(), connection);
        var why = asked.answer(connection.id(), today);
        counts.merge(why, 1L, Long::sum);
        var some = samples.computeIfAbsent(why, first -> new ArrayList<>());
        if (some.size() < (why.delivered() ? MOST_WHO_GOT_IT : MOST_OF_A_KIND)) {
            some.add(connection);
        }
    }

    Explanation explained() {
        var got = new ArrayList<Line>();
        samples.forEach((why, some) -> {
            if (why.delivered()) {
                some.forEach(connection -> got.add(line(connection, why)));
            }
        });
        var others = NEAREST.stream()
                .flatMap(why -> samples.getOrDefault(why, List.of()).stream().map(one -> line(one, why)))
                .toList();
        return new Explanation(
                asked.event(), asked.type(), asked.eventType(), asked.proof(), asked.reason(), got, others, counts);
    }

    private Line line(StoredConnection connection, Why why) {
        return new Line(
                connection.id(),
                connection.name(),
                connection.status().state().name(),
                why,
                why.words(),
                why.delivered() ? deeds.of(asked, connection.id()) : List.of());
    }
}
