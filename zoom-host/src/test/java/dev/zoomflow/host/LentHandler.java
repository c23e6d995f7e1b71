package dev.zoomflow.host;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import java.util.Objects;

/** In a plugin's jar: the handler that a test left where both find it. */
public final class LentHandler implements EventHandler<Event> {
    static final String KEY = "zoomflow.test.handler";

    @SuppressWarnings("unchecked")
    private final EventHandler<Event> lent =
            (EventHandler<Event>) Objects.requireNonNull(System.getProperties().get(KEY), KEY);

    @Override
    public EventType<Event> type() {
        return lent.type();
    }

    @Override
    public void handle(Event event, EventContext context) throws Exception {
        lent.handle(event, context);
    }
}
