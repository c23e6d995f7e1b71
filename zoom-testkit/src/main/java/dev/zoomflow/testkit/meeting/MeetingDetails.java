package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.occurrence.Occurrences;
import dev.zoomflow.testkit.occurrence.Recurrence;
import dev.zoomflow.testkit.occurrence.RecurrenceReader;
import dev.zoomflow.testkit.occurrence.Start;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a meeting or webinar: what its maker may say, and what Zoom fills in. */
final class MeetingDetails {
    private static final List<String> MAKERS = List.of(
            "topic",
            "type",
            "start_time",
            "duration",
            "timezone",
            "agenda",
            "password",
            "recurrence",
            "tracking_fields",
            "pre_schedule");
    private static final Set<String> TIMES = Set.of("type", "start_time", "duration", "timezone", "recurrence");
    private static final Set<String> AUTO_RECORDING = Set.of("local", "cloud", "none");
    private static final String WEB = "https://us02web.zoom.us";

    private MeetingDetails() {}

    static ObjectNode create(Kind kind, long id, User host, ObjectNode asked, Instant now) {
        ObjectNode details = Json.object();
        details.put("topic", host.firstName() + " " + host.lastName() + "'s Zoom " + kind.word())
                .put("type", kind.scheduled());
        details.put("start_time", ZoomTime.utc(now)).put("duration", 60).put("timezone", host.timezone());
        details.put("agenda", "").put("created_at", ZoomTime.utc(now)).put("password", Identifiers.urlSafe(4));
        details.put("join_url", WEB + "/j/" + id + "?pwd=" + Identifiers.urlSafe(16));
        details.put("registration_url", WEB + "/" + kind.prefix() + "/register/WN_" + Identifiers.urlSafe(16));
        details.set("settings", StandardSettings.of(kind));
        return change(kind, details, asked);
    }

    /** A copy with what was asked for; what Zoom alone says stays as it is. */
    static ObjectNode change(Kind kind, ObjectNode details, ObjectNode asked) {
        ObjectNode changed = details.deepCopy();
        MAKERS.stream().filter(asked::has).forEach(name -> changed.set(name, asked.get(name)));
        if (asked.get("settings") instanceof ObjectNode wanted) {
            ObjectNode settings = changed.withObject("settings");
            settings.setAll(wanted.deepCopy());
            if (!AUTO_RECORDING.contains(settings.path("auto_recording").asString(""))) {
                settings.put("auto_recording", "none");
            }
        }
        return withoutWhatHasNoMeaning(kind, inUtc(changed));
    }

    private static ObjectNode inUtc(ObjectNode details) {
        String start = details.path("start_time").asString("");
        if (!start.isEmpty()) {
            Start read = Start.parse(start, details.path("timezone").asString(""));
            details.put("start_time", ZoomTime.utc(read.time()));
        }
        return details;
    }

    private static ObjectNode withoutWhatHasNoMeaning(Kind kind, ObjectNode details) {
        int type = details.path("type").asInt(kind.scheduled());
        if (kind.recursAtAnyTime(type)) {
            details.remove("start_time");
        }
        if (!kind.recursAtFixedTimes(type)) {
            details.remove("recurrence");
        }
        return details;
    }

    /** Whether a change with these fields gives a series other occurrences. */
    static boolean movesOccurrences(ObjectNode asked) {
        return TIMES.stream().anyMatch(asked::has);
    }

    /** None for what does not recur at fixed times. */
    static Occurrences occurrences(Kind kind, ObjectNode details) {
        int type = details.path("type").asInt(kind.scheduled());
        if (!kind.recursAtFixedTimes(type)) {
            return Occurrences.NONE;
        }
        Recurrence rule = RecurrenceReader.read(details.withObject("recurrence"));
        Start start = Start.parse(
                details.path("start_time").asString(""),
                details.path("timezone").asString(""));
        return Occurrences.of(rule, start, details.path("duration").asInt(60));
    }
}
