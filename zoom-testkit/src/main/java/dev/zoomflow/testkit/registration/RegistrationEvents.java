package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.EventBlock;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells who registered and what was decided. */
final class RegistrationEvents {
    private final EventSender events;

    RegistrationEvents(EventSender events) {
        this.events = events;
    }

    void created(MeetingEntry meeting, Registered registrant) {
        ObjectNode who = registrant.json();
        who.remove("create_time");
        who.remove("language");
        if (!registrant.approved()) {
            who.put("join_url", "");
        }
        withoutPinCodeOfWebinars(meeting, who);
        events.send("registration_created", meeting, object(meeting, registrant, who));
    }

    void decided(MeetingEntry meeting, Registered registrant, User operator) {
        ObjectNode who = registrant.brief();
        if (registrant.approved()) {
            who.put("join_url", registrant.joinUrl()).put("participant_pin_code", registrant.pinCode());
        }
        withoutPinCodeOfWebinars(meeting, who);
        String what = "registration_" + registrant.status().word();
        events.sendBy(operator, what, meeting, object(meeting, registrant, who));
    }

    private static void withoutPinCodeOfWebinars(MeetingEntry meeting, ObjectNode who) {
        if (meeting.kind() == Kind.WEBINAR) {
            who.remove("participant_pin_code");
        }
    }

    private ObjectNode object(MeetingEntry meeting, Registered registrant, ObjectNode who) {
        ObjectNode object = EventBlock.planned(meeting);
        ArrayNode occurrences = Json.array();
        meeting.occurrences()
                .from(events.now())
                .filter(one -> registrant.isFor(one.id()))
                .forEach(one -> occurrences.add(one.brief()));
        if (!occurrences.isEmpty()) {
            object.set("occurrences", occurrences);
        }
        object.set("registrant", who);
        return object;
    }
}
