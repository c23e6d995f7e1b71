package dev.zoomflow.host;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import java.util.Map;
import java.util.Objects;

/** As a plugin of its own in the test's process: marks each run by its key in what both see, a map of the JDK. */
public final class TellsTheTest implements EventHandler<Event> {
    static final String RUNS = "zoomflow.test.runs";

    @Override
    public EventType<Event> type() {
        return EventType.matching("zoom", "meeting.participant_joined");
    }

    @Override
    public void handle(Event event, EventContext context) {
        @SuppressWarnings("unchecked")
        var runs = (Map<String, Integer>)
                Objects.requireNonNull(System.getProperties().get(RUNS));
        var name = event.json().replaceAll("(?s).*\"(event-\\d+)\".*", "$1");
        runs.merge(name + " " + context.idempotencyKey(), 1, Integer::sum);
    }
}
