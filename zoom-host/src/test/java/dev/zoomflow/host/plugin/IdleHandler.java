package dev.zoomflow.host.plugin;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;

/** To be put into plugin jars; in each plugin's class loader it is another class. */
public final class IdleHandler implements EventHandler<Event> {
    @Override
    public EventType<Event> type() {
        return EventType.matching("fixture", "*");
    }

    @Override
    public void handle(Event event, EventContext context) {}
}
