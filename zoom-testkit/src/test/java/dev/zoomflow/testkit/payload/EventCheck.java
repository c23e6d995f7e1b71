package dev.zoomflow.testkit.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares an event that was sent with what the catalogue says of it. */
public final class EventCheck {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ENVELOPE = Set.of("event", "event_ts");

    private EventCheck() {}

    /** Each member that is missing although always there, of another type, or not in the catalogue. */
    public static List<String> misfits(String body) {
        JsonNode message = JSON.readTree(body);
        String event = message.path("event").asString("");
        List<String> misfits = new ArrayList<>();
        EventShape shape = EventCatalogue.standard()
                .find(event)
                .orElseThrow(() -> new AssertionError("the catalogue has no event " + event));
        compare(shape.message(), message, event, misfits);
        return misfits;
    }

    private static void compare(Member object, JsonNode json, String path, List<String> misfits) {
        TreeSet<String> unknown = new TreeSet<>(json.propertyNames());
        for (Member member : object.members()) {
            unknown.remove(member.name());
            JsonNode value = json.path(member.name());
            String here = path + "." + member.name();
            if (value.isMissingNode()) {
                if (member.required()) {
                    misfits.add(here + " is missing");
                }
            } else if (!fits(member, value)) {
                misfits.add(here + " is " + value);
            } else if (member.list()) {
                value.forEach(item -> compare(member, item, here, misfits));
            } else if (!member.members().isEmpty()) {
                compare(member, value, here, misfits);
            }
        }
        unknown.stream()
                .filter(name -> !ENVELOPE.contains(name))
                .forEach(name -> misfits.add(path + "." + name + " is unknown"));
    }

    private static boolean fits(Member member, JsonNode value) {
        Notation notation = member.notation();
        return switch (member.type()) {
            case OBJECT -> member.list() ? value.isArray() : value.isObject();
            case FLAG -> value.isBoolean();
            case TEXTS, INTS -> value.isArray();
            case INT, LONG, DECIMAL -> notation.says("string") ? value.isString() : value.isNumber();
            case TEXT, SECRET -> notation.says("number") ? value.isIntegralNumber() : value.isString();
            case TIME -> notation.says("millis") ? value.isIntegralNumber() : value.isString();
        };
    }
}
