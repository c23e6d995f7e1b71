package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Tells who comes and goes, and when it begins and ends. */
final class SessionEvents {
    private static final String PUBLIC = "203.0.113.24";

    private final EventSender events;

    SessionEvents(EventSender events) {
        this.events = events;
    }

    Instant now() {
        return events.now();
    }

    void started(MeetingEntry meeting) {
        events.send("started", meeting, withHost(meeting, EventBlock.session(meeting)));
    }

    void ended(MeetingEntry meeting, Instant at) {
        ObjectNode object = EventBlock.session(meeting).put("end_time", ZoomTime.utc(at));
        if (meeting.kind() == Kind.WEBINAR) {
            object.put("practice_session", false);
        }
        events.send("ended", meeting, withHost(meeting, object));
    }

    void joined(MeetingEntry meeting, Participant who) {
        ObjectNode object = EventBlock.session(meeting);
        ObjectNode participant = person(object, who).put("join_time", ZoomTime.utc(who.joinedAt()));
        if (meeting.kind() == Kind.MEETING) {
            participant.put("public_ip", PUBLIC);
        }
        events.send("participant_joined", meeting, object);
    }

    void left(MeetingEntry meeting, Participant who, Departure departure) {
        ObjectNode object = EventBlock.session(meeting);
        ObjectNode participant = person(object, who)
                .put("leave_time", ZoomTime.utc(events.now()))
                .put("leave_reason", departure.told());
        if (meeting.kind() == Kind.MEETING) {
            participant.put("public_ip", PUBLIC).put("private_ip", "10.24.8.15");
        }
        events.send("participant_left", meeting, object);
    }

    /** Webinars do not tell it. */
    private static ObjectNode withHost(MeetingEntry meeting, ObjectNode object) {
        return meeting.kind() == Kind.MEETING
                ? object.put("host_email", meeting.host().email())
                : object;
    }

    /** An event that tells of a participant when it happened, and no more. */
    void moment(String what, MeetingEntry meeting, Participant who) {
        ObjectNode object = EventBlock.session(meeting);
        person(object, who).put("date_time", ZoomTime.utc(events.now()));
        events.send(what, meeting, object);
    }

    /** Adds who it is about, and gives that part back. */
    static ObjectNode person(ObjectNode object, Participant who) {
        String id = who.userId();
        ObjectNode participant = object.putObject("participant");
        participant.put("user_id", who.handle()).put("user_name", who.name()).put("id", id);
        participant.put("participant_user_id", id).put("participant_uuid", who.uuid());
        return participant.put("registrant_id", who.registrantId()).put("email", who.email());
    }
}
