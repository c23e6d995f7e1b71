package dev.zoomflow.testkit.dashboard;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** A meeting or webinar as dashboards show it. */
final class Shown {
    private Shown() {}

    /**
     * @param held as it would be if it ended now, where it is on
     */
    static ObjectNode of(PastMeeting held, boolean live) {
        ObjectNode json = Json.object().put("uuid", held.entry().uuid());
        json.put("id", held.entry().id()).put("topic", held.entry().topic());
        json.put("host", held.host().displayName()).put("email", held.host().email());
        json.put("user_type", "Licensed").put("dept", "").put("start_time", ZoomTime.utc(held.start()));
        if (!live) {
            json.put("end_time", ZoomTime.utc(held.end()));
        }
        json.put("duration", clock(Duration.between(held.start(), held.end()))).put("participants", held.people());
        Session session = held.session();
        json.put("has_voip", true).put("has_pstn", false).put("has_sip", false);
        json.put("has_3rd_party_audio", false).put("has_video", true).put("has_archiving", false);
        json.put("has_screen_share", session.talk().shared());
        return json.put("has_recording", session.isRecorded());
    }

    /** Hours only where there are any, as {@code 30:00}. */
    private static String clock(Duration duration) {
        String minutes = "%02d:%02d".formatted(duration.toMinutesPart(), duration.toSecondsPart());
        return duration.toHours() == 0 ? minutes : "%02d:%s".formatted(duration.toHours(), minutes);
    }
}
