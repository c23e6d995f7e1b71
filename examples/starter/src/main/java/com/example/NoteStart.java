package com.example;

import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.zoom.MeetingChanges;
import dev.zoomflow.zoom.ZoomApi;
import dev.zoomflow.zoom.ZoomEvents;
import dev.zoomflow.zoom.event.meeting.MeetingStarted;
import org.pf4j.Extension;

/** When a meeting starts, notes the time in its agenda. */
@Extension
public final class NoteStart implements EventHandler<MeetingStarted> {
    @Override
    public EventType<MeetingStarted> type() {
        return ZoomEvents.MEETING_STARTED;
    }

    @Override
    public void handle(MeetingStarted started, EventContext context) {
        ZoomApi.of(context.connection())
                .updateMeeting(started.id(), MeetingChanges.none().agenda("Began at " + started.startTime()));
    }
}
