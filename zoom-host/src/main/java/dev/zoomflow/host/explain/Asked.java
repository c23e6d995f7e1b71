package dev.zoomflow.host.explain;

import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.inbox.RouteView;
import dev.zoomflow.host.inbox.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked about: an event and, if it is stored, what became of it.
 *
 * @param event its number; 0 if it is not stored
 * @param owner the connection whose own address it came to; "" for the shared one
 */
record Asked(
        long event,
        String type,
        String eventType,
        String owner,
        Subject subject,
        String proof,
        String reason,
        Map<String, Why> routes,
        List<RunView> runs) {

    static Map<String, Why> byConnection(List<RouteView> routes) {
        var found = new HashMap<String, Why>();
        routes.forEach(route -> found.put(route.connectionId(), route.why()));
        return found;
    }

    boolean stored() {
        return event != 0;
    }

    /** What the rule says today, unless the store knows what was. */
    Why answer(String connectionId, Why today) {
        if (!stored()) {
            return today;
        }
        return Optional.ofNullable(routes.get(connectionId)).orElse(today.delivered() ? Why.NOT_THEN : today);
    }
}
