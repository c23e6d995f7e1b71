package dev.zoomflow.generator;

import static dev.zoomflow.generator.FamilyReader.check;

import dev.zoomflow.generator.Member.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the members of one event from their paths. */
final class EventMembers {
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_-]*((\\[\\])?\\.[a-z][a-z0-9_-]*)*");

    /** Where a record's components come from, in their order. */
    private static final List<String> LAYERS = List.of("payload.object.", "payload.", "");

    private final Map<String, Member> layers = new LinkedHashMap<>();

    EventMembers() {
        LAYERS.forEach(layer -> layers.put(layer, object("", false)));
    }

    void add(String path, MemberType type, boolean optional) {
        check(
                PATH.matcher(path).matches(),
                "'" + path + "' is no path: names of a-z, 0-9, _ and - with dots between them");
        var layer = LAYERS.stream().filter(path::startsWith).findFirst().orElseThrow();
        var names = path.substring(layer.length()).split("\\.", -1);
        for (var other : layers.entrySet()) {
            check(
                    other.getKey().equals(layer)
                            || other.getValue().find(plain(names[0])).isEmpty(),
                    "'" + plain(names[0]) + "' is already taken from '" + other.getKey() + "'");
        }
        var parent = layers.getOrDefault(layer, object("", false));
        for (int i = 0; i < names.length - 1; i++) {
            parent = parentIn(parent, names[i]);
        }
        addTo(parent, names[names.length - 1], type, optional);
    }

    private static void addTo(Member parent, String name, MemberType type, boolean optional) {
        check(parent.find(name).isEmpty(), "'" + name + "' is already there");
        check(Names.usable(Names.component(name)), "'" + name + "' cannot be a record's component");
        parent.members().add(new Member(name, false, type, optional ? Presence.OPTIONAL : Presence.REQUIRED));
    }

    /** An object may stand on a line of its own before its members. */
    private static Member parentIn(Member around, String segment) {
        var name = plain(segment);
        boolean list = segment.endsWith("[]");
        var known = around.find(name).orElseGet(() -> {
            check(Names.usable(Names.component(name)), "'" + name + "' cannot be a record's component");
            var made = object(name, list);
            around.members().add(made);
            return made;
        });
        check(
                known.type() == MemberType.OBJECT && known.isCalled(name, list),
                "'" + segment + "' was something else in a line above");
        return known;
    }

    /** All layers as one object. */
    Member inOrder() {
        var all = object("", false);
        for (var layer : new ArrayList<>(layers.values())) {
            all.members().addAll(layer.members());
        }
        return all;
    }

    private static Member object(String name, boolean list) {
        return new Member(name, list, MemberType.OBJECT, Presence.UNSAID);
    }

    private static String plain(String segment) {
        return segment.replace("[]", "");
    }
}
