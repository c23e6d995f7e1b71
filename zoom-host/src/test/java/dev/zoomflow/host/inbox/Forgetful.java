package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;

/** Says what it wants once, and fails from then on. */
final class Forgetful implements EventHandler<Event> {
    private boolean said;

    @Override
    public EventType<Event> type() {
        if (said) {
            throw new IllegalStateException("a defect");
        }
        said = true;
        return EventType.matching("app-type", "meeting.*");
    }

    @Override
    public void handle(Event event, EventContext context) {}
}
