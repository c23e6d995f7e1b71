package dev.zoomflow.testkit.payload;

import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Values that say nothing of anybody, by what the catalogue says of their member. */
final class Harmless {
    /** A day, a time of it with its zone, or seconds or milliseconds since 1970; no telephone number is one. */
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?|[12][0-9]{9}([0-9]{3})?");

    /** Shorter than a telephone number, and somebody's all the same. */
    private static final Set<String> NUMBERS_OF_PEOPLE = Set.of("extension_number");

    /** What a member is called by who wrote a program, in {@code snake_case} or {@code camelCase}. */
    private static final Pattern NAME = Pattern.compile("[a-z]+([A-Z][a-z]+)*|[a-z]+([_-][a-z0-9]+)*");

    private static final Set<String> ZONES = Set.of("timezone", "time_zone");

    private Harmless() {}

    static boolean is(Member member, JsonNode value) {
        String text = value.asString("");
        return switch (member.type()) {
            case TIME -> text.isEmpty() || MOMENT.matcher(text).matches();
            case INT, INTS -> !NUMBERS_OF_PEOPLE.contains(member.name()) && text.matches("-?[0-9]{0,8}");
            case LONG, DECIMAL -> text.matches("-?[0-9.]*(E-?[0-9]+)?");
            case FLAG -> text.matches("|true|false|[01]");
            case TEXT, TEXTS -> member.notation().values().contains(text) || isZone(member, text);
            case SECRET, OBJECT -> false;
        };
    }

    /** The name of a member that the catalogue lacks; ids, addresses and numbers are none. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** A moment, whatever its member is called. */
    static boolean isTime(JsonNode value) {
        return value.asString("").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");
    }

    private static boolean isZone(Member member, String text) {
        return ZONES.contains(member.name()) && ZoneId.getAvailableZoneIds().contains(text);
    }
}
