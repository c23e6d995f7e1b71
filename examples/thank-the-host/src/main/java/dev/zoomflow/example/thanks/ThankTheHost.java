package dev.zoomflow.example.thanks;

import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.zoom.MeetingChanges;
import dev.zoomflow.zoom.ZoomApi;
import dev.zoomflow.zoom.ZoomEvents;
import dev.zoomflow.zoom.event.meeting.MeetingEnded;
import java.util.List;
import org.pf4j.Extension;

/** When a meeting ends, writes thanks into its agenda. */
// tag::handler[]
@Extension
public final class ThankTheHost implements EventHandler<MeetingEnded> {
    @Override
    public EventType<MeetingEnded> type() {
        return ZoomEvents.MEETING_ENDED;
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.text("thanks", "Words of thanks").optional().help("Default: Thank you for hosting"));
    }

    @Override
    public List<String> calls() {
        return List.of("GET /meetings/{meetingId}", "PATCH /meetings/{meetingId}");
    }

    @Override
    public void handle(MeetingEnded ended, EventContext context) {
        var thanks = context.settings().text("thanks").orElse("Thank you for hosting");
        var zoom = ZoomApi.of(context.connection());
        zoom.meeting(ended.id())
                .ifPresent(meeting -> zoom.updateMeeting(
                        meeting.id(), MeetingChanges.none().agenda(thanks + " \"" + meeting.topic() + "\"")));
    }
}
// end::handler[]
