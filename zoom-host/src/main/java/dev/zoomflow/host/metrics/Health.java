package dev.zoomflow.host.metrics;

import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.engine.Stuck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the host can do its work, and what a person should look at. What the store holds is empty while it cannot be read.
 *
 * @param status "up", or "down" while deliveries cannot be stored
 * @param troubles in words, empty if there are none
 * @param oldestSeconds of the deliveries that wait to be derived
 * @param connections by status
 * @param runs that are not done, by state
 */
public record Health(
        String status,
        List<String> troubles,
        Optional<Long> backlog,
        Optional<Long> oldestSeconds,
        Optional<Map<String, Long>> connections,
        Optional<Map<String, Long>> runs) {
    private static final long SLOW_SECONDS = 60;

    static Health of(Reading reading, Optional<Long> oldest, Map<Stuck, Long> stuck, long feedsDown, boolean outdated) {
        var troubles = new ArrayList<String>();
        if (!reading.isUp()) {
            troubles.add("the store cannot work: " + reading.problem());
        }
        oldest.filter(seconds -> seconds > SLOW_SECONDS)
                .ifPresent(seconds ->
                        troubles.add("events are derived late: the oldest delivery has waited " + seconds + " s"));
        if (outdated) {
            troubles.add("a newer host has brought the tables up to date; update this one as well");
        }
        reading.held().ifPresent(held -> say(troubles, held));
        say(troubles, feedsDown, "feeds of events are down");
        stuck.forEach((who, many) -> troubles.add("handler '" + who.handler() + "' of plugin '" + who.plugin()
                + "' does not end, " + many + " times; restart the host when it may"));
        return new Health(
                reading.isUp() ? "up" : "down",
                List.copyOf(troubles),
                reading.held().map(held -> held.backlog().deliveries()),
                oldest,
                reading.held().map(Health::byWord),
                reading.held().map(Held::runs));
    }

    private static Map<String, Long> byWord(Held held) {
        var connections = new LinkedHashMap<String, Long>();
        held.connections().forEach((state, many) -> connections.put(state.word(), many));
        return connections;
    }

    private static void say(List<String> troubles, Held held) {
        say(
                troubles,
                held.backlog().unreadable(),
                "deliveries cannot be read; they are kept and tried again, the log names them");
        say(troubles, held.connections(State.RECONNECT), "connections wait for somebody to connect them again");
        say(troubles, held.connections(State.CONFIGURATION), "connections have a wrong setting");
        say(troubles, held.runs("dead"), "runs failed for good; replay them from their events' pages");
        say(
                troubles,
                held.runs("parked"),
                "runs wait until their connection works again or their handler is switched on");
    }

    private static void say(List<String> troubles, long many, String what) {
        if (many > 0) {
            troubles.add(many + " " + what);
        }
    }
}
