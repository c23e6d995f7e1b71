package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.occurrence.Occurrence;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Meetings and webinars as the API shows them. */
final class MeetingJson {
    private MeetingJson() {}

    /** A row of a list. */
    static ObjectNode item(MeetingEntry meeting) {
        ObjectNode json = identity(meeting);
        json.setAll(Members.only(
                meeting.details(),
                Stream.of("topic", "type", "start_time", "duration", "timezone", "created_at", "join_url", "agenda")));
        return usesPersonalNumber(meeting) ? json.set("pmi", meeting.details().get("pmi")) : json;
    }

    /** A row for one time of a series. */
    static ObjectNode item(MeetingEntry meeting, Occurrence occurrence) {
        return item(meeting).put("start_time", ZoomTime.utc(occurrence.start())).put("duration", occurrence.duration());
    }

    static ObjectNode whole(MeetingEntry meeting, Instant now, boolean withPreviousOccurrences) {
        ObjectNode json = identity(meeting);
        json.put("host_email", meeting.host().email());
        if (meeting.kind() == Kind.MEETING) {
            json.put("assistant_id", "").put("status", meeting.live() ? "started" : "waiting");
        }
        json.put("start_url", "https://us02web.zoom.us/s/" + meeting.id() + "?zak=simulated");
        json.setAll(meeting.details().deepCopy());
        if (meeting.setting("approval_type").equals("2")) {
            json.remove("registration_url");
        }
        if (!meeting.occurrences().isEmpty()) {
            json.set("occurrences", meeting.occurrences().json(now, withPreviousOccurrences));
        }
        return withPasswords(meeting, json).put("creation_source", "open_api");
    }

    /** The whole as it is at one time of a series. */
    static ObjectNode whole(MeetingEntry meeting, Occurrence occurrence, Instant now) {
        ObjectNode json = whole(meeting, now, false);
        json.remove("occurrences");
        ObjectNode changes = occurrence.changes().deepCopy();
        if (changes.remove("settings") instanceof ObjectNode settings) {
            json.withObject("settings").setAll(settings);
        }
        json.setAll(changes);
        return json.put("start_time", ZoomTime.utc(occurrence.start())).put("duration", occurrence.duration());
    }

    private static ObjectNode withPasswords(MeetingEntry meeting, ObjectNode json) {
        String password = meeting.details().path("password").asString("");
        if (meeting.kind() == Kind.WEBINAR) {
            return json.put("encrypted_passcode", password).put("h323_passcode", password);
        }
        json.put("h323_password", password).put("pstn_password", password).put("encrypted_password", password);
        return json.put("pre_schedule", json.path("pre_schedule").asBoolean(false));
    }

    private static boolean usesPersonalNumber(MeetingEntry meeting) {
        return meeting.details().has("pmi");
    }

    private static ObjectNode identity(MeetingEntry meeting) {
        return Json.object()
                .put("uuid", meeting.uuid())
                .put("id", meeting.id())
                .put("host_id", meeting.host().id());
    }
}
