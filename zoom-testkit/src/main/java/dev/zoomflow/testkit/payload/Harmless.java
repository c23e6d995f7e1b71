package dev.zoomflow.testkit.payload;

import java.time.ZoneId;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Values that say nothing of anybody, by what the catalogue says of their member. */
final class Harmless {
    private static final Set<String> ZONES = Set.of("timezone", "time_zone");

    private Harmless() {}

    static boolean is(Member member, JsonNode value) {
        String text = value.asString("");
        return switch (member.type()) {
            case TIME -> value.isNumber() || text.matches("[0-9T:.Z+-]*");
            case INT, LONG, DECIMAL, INTS, FLAG -> value.isNumber() || text.matches("-?[0-9.]*|true|false");
            case TEXT, TEXTS -> member.notation().values().contains(text) || isZone(member, text);
            case SECRET, OBJECT -> false;
        };
    }

    /** A moment, whatever its member is called. */
    static boolean isTime(JsonNode value) {
        return value.asString("").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");
    }

    private static boolean isZone(Member member, String text) {
        return ZONES.contains(member.name()) && ZoneId.getAvailableZoneIds().contains(text);
    }
}
