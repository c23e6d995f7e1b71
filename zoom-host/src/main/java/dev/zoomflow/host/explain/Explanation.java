package dev.zoomflow.host.explain;

import dev.zoomflow.host.inbox.Why;
import java.util.List;
import java.util.Map;

/**
 * Who got an event, and why the others did not.
 *
 * @param event its number in the store; 0 if it was only pasted
 * @param type the connection type's id
 * @param eventType the service's name for it
 * @param proof whether anything proves that it is genuine
 * @param reason what it names and how many connections were examined for it
 * @param got the connections that got it, or would get it; the first of them, if they are many
 * @param others some of those that did not, the nearest first
 * @param counts how many connections there are for each answer
 */
public record Explanation(
        long event,
        String type,
        String eventType,
        String proof,
        String reason,
        List<Line> got,
        List<Line> others,
        Map<Why, Long> counts) {
    public Explanation {
        got = List.copyOf(got);
        others = List.copyOf(others);
        counts = Map.copyOf(counts);
    }

    public boolean stored() {
        return event != 0;
    }

    /**
     * A connection.
     *
     * @param state what it is today: OK, RECONNECT …; "" if it was deleted
     * @param handlers what its handlers did with it, or why nothing
     */
    public record Line(
            String connectionId, String name, String state, Why why, String words, List<HandlerLine> handlers) {
        public Line {
            handlers = List.copyOf(handlers);
        }
    }

    public record HandlerLine(String handler, String words) {}
}
