package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a meeting: what its maker may say, and what Zoom fills in. */
final class MeetingDetails {
    private static final List<String> MAKERS =
            List.of("topic", "type", "start_time", "duration", "timezone", "agenda", "password", "recurrence");
    private static final Set<String> AUTO_RECORDING = Set.of("local", "cloud", "none");

    private MeetingDetails() {}

    static ObjectNode create(long id, User host, ObjectNode asked, Instant now) {
        ObjectNode details = Json.object();
        details.put("topic", host.firstName() + " " + host.lastName() + "'s Zoom Meeting")
                .put("type", 2);
        details.put("start_time", ZoomTime.utc(now)).put("duration", 60).put("timezone", host.timezone());
        details.put("agenda", "").put("created_at", ZoomTime.utc(now)).put("password", Identifiers.urlSafe(4));
        details.put("join_url", "https://us02web.zoom.us/j/" + id + "?pwd=" + Identifiers.urlSafe(16));
        ObjectNode settings = details.putObject("settings");
        settings.put("host_video", false).put("participant_video", false).put("join_before_host", false);
        settings.put("mute_upon_entry", false).put("waiting_room", true).put("auto_recording", "none");
        return change(details, asked);
    }

    /** A copy with what was asked for; what Zoom alone says stays as it is. */
    static ObjectNode change(ObjectNode details, ObjectNode asked) {
        ObjectNode changed = details.deepCopy();
        MAKERS.stream().filter(asked::has).forEach(name -> changed.set(name, asked.get(name)));
        if (asked.get("settings") instanceof ObjectNode wanted) {
            ObjectNode settings = changed.withObject("settings");
            settings.setAll(wanted.deepCopy());
            if (!AUTO_RECORDING.contains(settings.path("auto_recording").asString(""))) {
                settings.put("auto_recording", "none");
            }
        }
        return changed;
    }

    /** The fields of one that differ from the other. */
    static ObjectNode difference(ObjectNode one, ObjectNode other) {
        ObjectNode difference = Json.object();
        one.properties().forEach(field -> {
            JsonNode was = other.path(field.getKey());
            if (field.getValue() instanceof ObjectNode inner && was instanceof ObjectNode innerWas) {
                ObjectNode nested = difference(inner, innerWas);
                if (!nested.isEmpty()) {
                    difference.set(field.getKey(), nested);
                }
            } else if (!field.getValue().equals(was)) {
                difference.set(field.getKey(), field.getValue());
            }
        });
        return difference;
    }
}
