package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Role;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Tells who leads, shows and writes. */
final class StageEvents {
    private final EventSender events;

    StageEvents(EventSender events) {
        this.events = events;
    }

    Instant now() {
        return events.now();
    }

    void role(MeetingEntry meeting, Participant who, Role before, Role after) {
        ObjectNode object = EventBlock.session(meeting);
        ObjectNode participant = SessionEvents.person(object, who);
        participant.remove("id");
        participant.put("date_time", ZoomTime.utc(now())).put("old_role", before.word());
        participant.put("new_role", after.word());
        events.send("participant_role_changed", meeting, object);
    }

    void share(String what, MeetingEntry meeting, Participant who) {
        ObjectNode object = EventBlock.session(meeting);
        ObjectNode participant = object.putObject("participant").put("user_id", who.handle());
        participant.put("user_name", who.name()).put("id", who.userId());
        participant
                .putObject("sharing_details")
                .put("content", "desktop")
                .put("link_source", "")
                .put("file_link", "")
                .put("source", "")
                .put("date_time", ZoomTime.utc(now()));
        events.send(what, meeting, object);
    }

    void said(MeetingEntry meeting, Participant who, Role role, Talk.Line line) {
        ObjectNode object = Json.object().put("id", EventBlock.number(meeting)).put("uuid", meeting.uuid());
        ObjectNode message = object.putObject("chat_message").put("date_time", ZoomTime.utc(line.at()));
        message.put("sender_session_id", who.handle()).put("sender_name", who.name());
        message.put("sender_email", who.email()).put("sender_type", role == Role.HOST ? "host" : "guest");
        message.put("recipient_type", "everyone");
        message.put("message_id", line.id()).put("message_content", line.text());
        events.send("chat_message_sent", meeting, object);
    }
}
