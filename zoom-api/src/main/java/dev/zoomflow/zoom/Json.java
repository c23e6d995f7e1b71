package dev.zoomflow.zoom;

import java.util.List;
import java.util.Map;

/** A JSON value as it was read. */
sealed interface Json {
    /**
     * @param members in the order of the text; of equal names the last
     * @param raw the object's own text
     */
    record Members(Map<String, Json> members, String raw) implements Json {}

    record Items(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    /** @param literal as it was written: no digit is lost */
    record Numeral(String literal) implements Json {}

    record Flag(boolean value) implements Json {}

    record Nothing() implements Json {}

    /** For messages: what it is, without what is in it. */
    default String kind() {
        if (this instanceof Members) {
            return "an object";
        } else if (this instanceof Items) {
            return "a list";
        } else if (this instanceof Text) {
            return "a text";
        } else if (this instanceof Numeral) {
            return "a number";
        }
        return this instanceof Flag ? "a flag" : "null";
    }
}
