package dev.zoomflow.zoom;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes request bodies: an object of texts and numbers, without the members that are empty. */
final class JsonWriter {
    private JsonWriter() {}

    static String object(Map<String, Optional<?>> members) {
        var json = new StringJoiner(",", "{", "}");
        members.forEach((name, member) -> member.ifPresent(value -> json.add(quoted(name) + ":" + scalar(value))));
        return json.toString();
    }

    /** Times in UTC to the second and durations in minutes, as Zoom counts them. */
    private static String scalar(Object value) {
        if (value instanceof Instant instant) {
            return quoted(instant.truncatedTo(ChronoUnit.SECONDS).toString());
        } else if (value instanceof Duration duration) {
            return Long.toString(duration.toMinutes());
        }
        return value instanceof Number number ? number.toString() : quoted(value.toString());
    }

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ') {
                json.append(String.format("\\u%04x", (int) letter));
            } else {
                json.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
            }
        }
        return json.append('"').toString();
    }
}
