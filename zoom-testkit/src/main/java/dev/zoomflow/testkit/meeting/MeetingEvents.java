package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.Envelope;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/** The events of meetings, with the number as text where Zoom sends text and as a number where it sends one. */
final class MeetingEvents {
    private static final String HOST_ENDED = "Host ended the meeting.";

    private final Sender sender;
    private final InstantSource clock;

    MeetingEvents(Sender sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    void planned(String event, MeetingEntry meeting, User operator) {
        ObjectNode payload = payload(meeting);
        payload.put("operator", operator.email())
                .put("operator_id", operator.id())
                .put("operation", "single");
        ObjectNode object = payload.putObject("object");
        object.put("uuid", meeting.uuid()).put("id", meeting.id());
        common(object, meeting);
        object.set("join_url", meeting.details().get("join_url"));
        object.set("password", meeting.details().get("password"));
        object.set("settings", meeting.details().get("settings"));
        send(event, payload);
    }

    void updated(MeetingEntry before, MeetingEntry after, User operator) {
        ObjectNode payload = payload(after);
        payload.put("operator", operator.email())
                .put("operator_id", operator.id())
                .put("scope", "single");
        payload.put("time_stamp", clock.instant().toEpochMilli());
        payload.putObject("object")
                .put("id", after.id())
                .setAll(MeetingDetails.difference(after.details(), before.details()));
        payload.putObject("old_object")
                .put("id", before.id())
                .setAll(MeetingDetails.difference(before.details(), after.details()));
        send("meeting.updated", payload);
    }

    void started(MeetingEntry meeting) {
        ObjectNode payload = payload(meeting);
        session(payload, meeting).put("host_email", meeting.host().email());
        send("meeting.started", payload);
    }

    void ended(MeetingEntry meeting, Instant at) {
        ObjectNode payload = payload(meeting);
        session(payload, meeting)
                .put("end_time", ZoomTime.utc(at))
                .put("host_email", meeting.host().email());
        send("meeting.ended", payload);
    }

    void joined(MeetingEntry meeting, Participant who) {
        ObjectNode payload = payload(meeting);
        person(session(payload, meeting), who).put("join_time", ZoomTime.utc(who.joinedAt()));
        send("meeting.participant_joined", payload);
    }

    void left(MeetingEntry meeting, Participant who, boolean meetingOver) {
        ObjectNode payload = payload(meeting);
        String reason = meetingOver ? HOST_ENDED : "left the meeting.";
        person(session(payload, meeting), who)
                .put("leave_time", ZoomTime.utc(clock.instant()))
                .put("leave_reason", "left the meeting. Reason : " + reason)
                .put("private_ip", "10.24.8.15");
        send("meeting.participant_left", payload);
    }

    private void send(String event, ObjectNode payload) {
        sender.send(event, Envelope.meeting(event, payload, clock.instant()));
    }

    private static ObjectNode payload(MeetingEntry meeting) {
        return Json.object().put("account_id", meeting.host().accountId());
    }

    private static ObjectNode session(ObjectNode payload, MeetingEntry meeting) {
        ObjectNode object = payload.putObject("object");
        common(object, meeting);
        object.put("id", Long.toString(meeting.id())).put("uuid", meeting.uuid());
        return meeting.session()
                .map(session -> object.put("start_time", ZoomTime.utc(session.startedAt())))
                .orElse(object);
    }

    private static void common(ObjectNode object, MeetingEntry meeting) {
        ObjectNode details = meeting.details();
        object.put("host_id", meeting.host().id());
        object.set("topic", details.get("topic"));
        object.set("type", details.get("type"));
        object.set("start_time", details.get("start_time"));
        object.set("duration", details.get("duration"));
        object.set("timezone", details.get("timezone"));
    }

    private static ObjectNode person(ObjectNode object, Participant who) {
        String id = who.user().map(User::id).orElse("");
        ObjectNode participant = object.putObject("participant");
        participant.put("user_id", who.handle()).put("user_name", who.name()).put("id", id);
        participant
                .put("participant_user_id", id)
                .put("participant_uuid", who.uuid())
                .put("registrant_id", "");
        participant.put("email", who.user().map(User::email).orElse("")).put("public_ip", "203.0.113.24");
        return participant;
    }
}
