package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Meetings as the API shows them. */
final class MeetingJson {
    private static final List<String> ITEM =
            List.of("topic", "type", "start_time", "duration", "timezone", "created_at", "join_url", "agenda");

    private MeetingJson() {}

    static ObjectNode item(MeetingEntry meeting) {
        ObjectNode json = identity(meeting);
        ITEM.forEach(name -> json.set(name, meeting.details().get(name)));
        return json;
    }

    static ObjectNode whole(MeetingEntry meeting) {
        ObjectNode json = identity(meeting);
        json.put("host_email", meeting.host().email()).put("assistant_id", "");
        json.put("status", meeting.live() ? "started" : "waiting");
        json.put("start_url", "https://us02web.zoom.us/s/" + meeting.id() + "?zak=simulated");
        json.setAll(meeting.details().deepCopy());
        String password = meeting.details().path("password").asString("");
        json.put("h323_password", password).put("pstn_password", password).put("encrypted_password", password);
        return json.put("creation_source", "open_api").put("pre_schedule", false);
    }

    private static ObjectNode identity(MeetingEntry meeting) {
        return Json.object()
                .put("uuid", meeting.uuid())
                .put("id", meeting.id())
                .put("host_id", meeting.host().id());
    }
}
