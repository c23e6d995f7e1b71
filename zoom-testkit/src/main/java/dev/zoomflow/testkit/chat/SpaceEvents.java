package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tells what happened to shared spaces. */
final class SpaceEvents {
    private static final List<String> WHO = List.of("by_any_member", "by_owner_and_admins");
    private static final List<String> OUTSIDERS =
            List.of("disabled", "by_any_member", "by_owner_and_admins", "by_same_org");

    private final ChatNews news;

    SpaceEvents(ChatNews news) {
        this.news = news;
    }

    void edited(User operator, Space space, Space.Settings now) {
        ObjectNode object = Json.object().put("space_id", space.id());
        object.set("new_settings", settings(now));
        object.set("old_settings", settings(space.settings()));
        news.tellMember(operator, "shared_spaces_edited", stamped(object));
    }

    private static ObjectNode settings(Space.Settings settings) {
        ObjectNode json = Json.object().put("name", settings.name()).put("desc", settings.description());
        json.putObject("option")
                .put("is_public", false)
                .put("add_new_members", word(WHO, rule(settings, "add_member_permissions") - 1))
                .put("add_new_channels", word(WHO, rule(settings, "create_channels_permission") - 1))
                .put("add_external_users", word(OUTSIDERS, rule(settings, "allow_to_add_external_users")));
        return json;
    }

    private static int rule(Space.Settings settings, String name) {
        return settings.rules().path(name).asInt(0);
    }

    private static String word(List<String> words, int number) {
        return words.get(Math.min(Math.max(number, 0), words.size() - 1));
    }

    void invited(User operator, Space space, User user) {
        ObjectNode object = named(space);
        member(object, user).put("role", "member");
        news.tellMember(operator, "shared_spaces_member_invited", stamped(object));
    }

    void removed(User operator, Space space, User user) {
        ObjectNode object = named(space);
        member(object, user);
        news.tellMember(operator, "shared_spaces_member_removed", stamped(object));
    }

    private static ObjectNode named(Space space) {
        return Json.object()
                .put("space_id", space.id())
                .put("space_name", space.settings().name());
    }

    private static ObjectNode member(ObjectNode object, User user) {
        ObjectNode member = Identifier.ids(object.putArray("members").addObject(), user);
        return member.put("user_email", user.email()).put("display_name", user.displayName());
    }

    private ObjectNode stamped(ObjectNode object) {
        return object.put("timestamp", news.now().toEpochMilli());
    }
}
