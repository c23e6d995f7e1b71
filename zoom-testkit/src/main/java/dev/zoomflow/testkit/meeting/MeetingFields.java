package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.occurrence.Start;
import dev.zoomflow.testkit.rest.ApiError;
import java.time.DateTimeException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses what somebody asks of a meeting or webinar that it cannot be. */
final class MeetingFields {
    private static final String INVALID = "Invalid field.";
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
    static ObjectNode checked(Kind kind, ObjectNode asked) {
        MeetingFields fields = new MeetingFields(asked);
        fields.number("type");
        fields.number("duration");
        fields.check("type", kind.has(asked.path("type").asInt(kind.scheduled())));
        fields.text("topic", LONGEST_TOPIC);
        fields.text("agenda", LONGEST_AGENDA);
        fields.text("password", LONGEST_PASSWORD);
        fields.time();
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

    private void number(String name) {
        JsonNode value = asked.path(name);
        check(name, value.isMissingNode() || value.isIntegralNumber());
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
