package dev.zoomflow.testkit.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What the catalogue says of an event.
 *
 * @param scopes one of them lets an app receive it; none says that they are not known
 * @param envelope the message's own members, in Zoom's order
 * @param membersKnown whether anybody published what is in its payload
 */
record EventShape(
        String name, String family, List<String> scopes, List<String> envelope, boolean membersKnown, Member message) {
    /** The paths of all members that hold a value. */
    List<String> paths(boolean onlyRequired) {
        List<String> paths = new ArrayList<>();
        walk(message, "", (path, member) -> {
            if (!onlyRequired || member.required()) {
                paths.add(path);
            }
        });
        return paths;
    }

    private static void walk(Member object, String prefix, BiConsumer<String, Member> visitor) {
        for (Member member : object.members()) {
            String path = prefix + member.name() + (member.list() ? "[]" : "");
            if (member.members().isEmpty()) {
                visitor.accept(path, member);
            } else {
                walk(member, path + ".", visitor);
            }
        }
    }
}
