package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import tools.jackson.databind.node.ObjectNode;

/** What every event says of the meeting or webinar it is about. */
public final class EventBlock {
    private EventBlock() {}

    /** With the number as a number, as what is planned and who registered are told. */
    public static ObjectNode planned(MeetingEntry meeting) {
        ObjectNode object = Json.object().put("uuid", meeting.uuid()).put("id", number(meeting));
        return common(object, meeting);
    }

    /** With the number as text, and the start of the session, as what happens in it is told. */
    public static ObjectNode session(MeetingEntry meeting) {
        ObjectNode object = common(Json.object(), meeting);
        object.put("id", Long.toString(number(meeting))).put("uuid", meeting.uuid());
        meeting.session().ifPresent(session -> object.put("start_time", ZoomTime.utc(session.startedAt())));
        return object;
    }

    /** Events name the personal number where the meeting is held under it. */
    static long number(MeetingEntry meeting) {
        return meeting.details().path("pmi").asLong(meeting.id());
    }

    private static ObjectNode common(ObjectNode object, MeetingEntry meeting) {
        object.put("host_id", meeting.host().id()).put("topic", meeting.topic()).put("type", meeting.type());
        meeting.start().ifPresent(start -> object.put("start_time", ZoomTime.utc(start)));
        object.put("duration", meeting.duration());
        return object.put("timezone", meeting.details().path("timezone").asString(""));
    }
}
