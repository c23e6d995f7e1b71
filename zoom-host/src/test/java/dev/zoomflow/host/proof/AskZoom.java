package dev.zoomflow.host.proof;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.zoom.ZoomApi;

/** At the end of each meeting asks Zoom who it is, and writes down the meeting's topic and the answer. */
public final class AskZoom implements EventHandler<Event> {
    @Override
    public EventType<Event> type() {
        return EventType.matching("zoom", "meeting.ended");
    }

    @Override
    public void handle(Event event, EventContext context) throws Exception {
        var user = ZoomApi.of(context.connection()).me().id();
        var topic = event.json().replaceAll("(?s).*\"topic\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        Trace.append("asked", topic + " " + user);
    }
}
