package dev.zoomflow.benchmarks.sustained;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;

/** The handler that does nothing, so that what is measured is the host. */
public final class Nothing implements EventHandler<Event> {
    @Override
    public EventType<Event> type() {
        return EventType.matching("zoom", "meeting.participant_joined");
    }

    @Override
    public void handle(Event event, EventContext context) {}
}
