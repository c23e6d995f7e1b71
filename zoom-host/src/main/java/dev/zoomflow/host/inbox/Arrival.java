package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Event;
import java.util.List;

/**
 * A genuine delivery on its way into the store.
 *
 * @param owner the connection whose own source accepted it; "" for the shared one
 */
record Arrival(String type, String owner, String source, Delivery delivery, List<Routed> events) {
    /** An event and where it goes. */
    record Routed(Event event, Routing routing) {}
}
