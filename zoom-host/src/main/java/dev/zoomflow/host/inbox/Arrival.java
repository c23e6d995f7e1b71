package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Event;
import java.util.List;

/**
 * A genuine delivery and what its source made of it: all that is needed to go on after a crash, without asking the source
 * again, whose secret may be another one by then.
 *
 * @param owner the connection whose own source accepted it; "" for the shared one
 */
record Arrival(String type, String owner, String source, Delivery delivery, List<Event> events) {
    Arrival {
        events = List.copyOf(events);
    }
}
