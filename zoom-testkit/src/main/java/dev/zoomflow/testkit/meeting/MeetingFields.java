package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.occurrence.Start;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.FieldTypes;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses what somebody asks of a meeting or webinar that it cannot be. */
final class MeetingFields {
    private static final String INVALID = "Invalid field.";
    private static final List<String> TEXTS = List.of("topic", "agenda", "password", "start_time", "timezone");
    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST_AGENDA = 2000;
    private static final int LONGEST_PASSWORD = 10;

    private final ObjectNode asked;

    private MeetingFields(ObjectNode asked) {
        this.asked = asked;
    }

    /**
     * @throws ApiError that names the first field which is wrong
     */
    static ObjectNode checked(Kind kind, ObjectNode said) {
        ObjectNode asked = FieldTypes.fitted(said, like(kind));
        MeetingFields fields = new MeetingFields(asked);
        fields.check("duration", asked.path("duration").asInt(0) >= 0);
        fields.check("type", kind.has(asked.path("type").asInt(kind.scheduled())));
        fields.text("topic", LONGEST_TOPIC);
        fields.text("agenda", LONGEST_AGENDA);
        fields.text("password", LONGEST_PASSWORD);
        fields.time();
        fields.setting("approval_type", 0, 1, 2);
        fields.setting("registration_type", 1, 2, 3);
        fields.setting("jbh_time", 0, 5, 10, 15);
        fields.domains();
        return asked;
    }

    /**
     * @throws ApiError when it recurs at fixed times and does not say which
     */
    static ObjectNode whole(Kind kind, ObjectNode asked) {
        boolean series = kind.recursAtFixedTimes(asked.path("type").asInt(kind.scheduled()));
        if (series && !asked.path("recurrence").isObject()) {
            throw ApiError.invalidField("recurrence", "Missing field.");
        }
        return checked(kind, asked);
    }

    private static ObjectNode like(Kind kind) {
        ObjectNode like = Json.object().put("type", 0).put("duration", 0).put("pre_schedule", false);
        TEXTS.forEach(name -> like.put(name, ""));
        like.putObject("recurrence");
        like.putArray("tracking_fields");
        like.set("settings", StandardSettings.of(kind));
        return like;
    }

    private void setting(String name, Integer... values) {
        JsonNode value = asked.path("settings").path(name);
        check("settings." + name, value.isMissingNode() || List.of(values).contains(value.asInt()));
    }

    private void text(String name, int longest) {
        check(name, asked.path(name).asString("").length() <= longest);
    }

    private void time() {
        try {
            String start = asked.path("start_time").asString("");
            Start.parse(start.isEmpty() ? "1970-01-01T00:00:00Z" : start, "");
        } catch (DateTimeException malformed) {
            throw ApiError.invalidField("start_time", INVALID);
        }
        try {
            Start.parse("1970-01-01T00:00:00", asked.path("timezone").asString(""));
        } catch (DateTimeException unknown) {
            throw ApiError.invalidField("timezone", INVALID);
        }
    }

    private void domains() {
        String domains = asked.at("/settings/enforce_login_domains").asString("");
        boolean separated = Stream.of(",", " ").noneMatch(domains::contains);
        if (!separated) {
            throw ApiError.invalid("Invalid enforce_login_domains, separate multiple domains by semicolon.");
        }
    }

    private void check(String name, boolean good) {
        if (!good) {
            throw ApiError.invalidField(name, INVALID);
        }
    }
}
