package dev.zoomflow.testkit.group;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.setting.SettingsBook;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what happened to groups. */
final class GroupEvents {
    private final News news;

    GroupEvents(News news) {
        this.news = news;
    }

    void happened(User operator, String what, Group group) {
        news.tellBy(operator, "group." + what, stamp(), named(group));
    }

    void renamed(User operator, Group before, Group after) {
        changed(operator, "updated", named(before), named(after));
    }

    void settings(User operator, String what, Group group, SettingsBook.Change change) {
        changed(operator, what, with(group, change.was()), with(group, change.is()));
    }

    private void changed(User operator, String what, ObjectNode was, ObjectNode is) {
        ObjectNode more = stamp();
        more.set("old_object", was);
        news.tellBy(operator, "group." + what, more, is);
    }

    void joined(User operator, String what, Group group, Part part, List<User> users) {
        ObjectNode object = Json.object().put("id", group.id());
        ArrayNode list = object.putArray(part.list());
        users.forEach(user -> list.addObject().put("id", user.id()).put("email", user.email()));
        news.tellBy(operator, "group." + what, stamp(), object);
    }

    private ObjectNode stamp() {
        return Json.object().put("time_stamp", news.now().toEpochMilli());
    }

    private static ObjectNode named(Group group) {
        return Json.object().put("id", group.id()).put("name", group.name());
    }

    private static ObjectNode with(Group group, ObjectNode settings) {
        ObjectNode object = Json.object().put("id", group.id());
        object.set("settings", settings);
        return object;
    }
}
