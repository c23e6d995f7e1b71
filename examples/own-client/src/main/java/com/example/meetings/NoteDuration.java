package com.example.meetings;

import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.zoom.MeetingChanges;
import dev.zoomflow.zoom.ZoomApi;
import dev.zoomflow.zoom.ZoomEvents;
import dev.zoomflow.zoom.event.meeting.MeetingEnded;
import java.time.Duration;

/** A handler for a zoomflow host: notes in the agenda how long the meeting took. */
public final class NoteDuration implements EventHandler<MeetingEnded> {
    @Override
    public EventType<MeetingEnded> type() {
        return ZoomEvents.MEETING_ENDED;
    }

    @Override
    public void handle(MeetingEnded ended, EventContext context) {
        var took = Duration.between(ended.startTime(), ended.endTime());
        ZoomApi.of(context.connection())
                .updateMeeting(ended.id(), MeetingChanges.none().agenda("Took " + took.toMinutes() + " minutes"));
    }
}
