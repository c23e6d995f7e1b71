package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Event;
import java.util.List;

/** A delivery and what its source made of it. */
public record Judged(Delivery delivery, List<Event> events) {
    public Judged {
        events = List.copyOf(events);
    }

    Arrival arrival() {
        return new Arrival("zoom", "", "event", delivery, events);
    }
}
