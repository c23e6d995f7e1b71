package dev.zoomflow.host.metrics;

import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.engine.Stuck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the host can do its work, and what a person should look at.
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
        long backlog,
        long oldestSeconds,
        Map<String, Long> connections,
        Map<String, Long> runs) {
    private static final long SLOW_SECONDS = 60;

    static Health of(Reading reading, long oldestSeconds, Map<Stuck, Long> stuck, long feedsDown, boolean outdated) {
        var troubles = new ArrayList<String>();
        if (!reading.isUp()) {
            troubles.add("the store cannot work: " + reading.problem());
        }
        if (oldestSeconds > SLOW_SECONDS) {
            troubles.add("events are derived late: the oldest delivery has waited " + oldestSeconds + " s");
        }
        if (outdated) {
            troubles.add("a newer host has brought the tables up to date; update this one as well");
        }
        say(
                troubles,
                reading.backlog().unreadable(),
                "deliveries cannot be read; they are kept and tried again, the log names them");
        say(troubles, reading.connections(State.RECONNECT), "connections wait for somebody to connect them again");
        say(troubles, reading.connections(State.CONFIGURATION), "connections have a wrong setting");
        say(troubles, reading.runs("dead"), "runs failed for good; replay them from their events' pages");
        say(
                troubles,
                reading.runs("parked"),
                "runs wait until their connection works again or their handler is switched on");
        say(troubles, feedsDown, "feeds of events are down");
        stuck.forEach((who, many) -> troubles.add("handler '" + who.handler() + "' of plugin '" + who.plugin()
                + "' does not end, " + many + " times; restart the host when it may"));
        var connections = new LinkedHashMap<String, Long>();
        reading.connections().forEach((state, many) -> connections.put(state.word(), many));
        return new Health(
                reading.isUp() ? "up" : "down",
                List.copyOf(troubles),
                reading.backlog().deliveries(),
                oldestSeconds,
                connections,
                reading.runs());
    }

    private static void say(List<String> troubles, long many, String what) {
        if (many > 0) {
            troubles.add(many + " " + what);
        }
    }
}
