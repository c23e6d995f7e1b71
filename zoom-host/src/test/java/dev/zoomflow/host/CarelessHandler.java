package dev.zoomflow.host;

import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import java.io.IOException;
import java.util.List;

/** In a plugin's jar: fails at everything, and says all that it knows of it in a chain of exceptions. */
public final class CarelessHandler implements EventHandler<Event> {
    static final String NAME = "careless:" + CarelessHandler.class.getName();
    static final String SECRET = "api_key";

    @Override
    public EventType<Event> type() {
        return EventType.matching("zoom", "*");
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.secret(SECRET, "Key of what it calls").optional());
    }

    @Override
    public void handle(Event event, EventContext context) throws Exception {
        var cause = new IOException("refused: " + context.settings().secrets(SECRET));
        cause.addSuppressed(new IOException("left open: " + context.connection()));
        throw new IllegalStateException("careless with " + event + " and " + context, cause);
    }
}
