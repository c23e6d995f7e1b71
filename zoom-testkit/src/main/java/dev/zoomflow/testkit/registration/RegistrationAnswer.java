package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody is answered who registers. */
final class RegistrationAnswer {
    private RegistrationAnswer() {}

    static ObjectNode of(MeetingEntry meeting, Registered registrant) {
        ObjectNode json = Json.object().put("registrant_id", registrant.id());
        json.put("id", meeting.id()).put("topic", meeting.topic());
        meeting.start().ifPresent(start -> json.put("start_time", ZoomTime.utc(start)));
        if (registrant.approved()) {
            json.put("join_url", registrant.joinUrl());
            if (meeting.kind() == Kind.MEETING) {
                json.put("participant_pin_code", registrant.pinCode());
            }
        }
        if (!meeting.occurrences().isEmpty()) {
            ArrayNode occurrences = json.putArray("occurrences");
            meeting.occurrences().all().stream()
                    .filter(one -> registrant.isFor(one.id()))
                    .forEach(one -> occurrences.add(one.json()));
        }
        return json;
    }
}
