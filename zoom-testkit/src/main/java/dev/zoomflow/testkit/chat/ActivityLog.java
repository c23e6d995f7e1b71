package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who came into channels and left them, oldest first. Thread-safe. */
final class ActivityLog {
    private final List<Activity> activities = new CopyOnWriteArrayList<>();

    /**
     * @param joined or left
     */
    record Activity(ChatChannel channel, User operator, boolean joined, List<User> users, Instant at) {
        ObjectNode json() {
            ObjectNode json = Json.object().put("activity_type", "membership");
            json.put("activity_timestamp", at.toEpochMilli());
            named(json.putObject("operator"), operator);
            ObjectNode members = json.putObject("members").put("member_status", joined ? "joined" : "left");
            ArrayNode list = members.putArray("member_list");
            users.forEach(user -> named(list.addObject(), user));
            return json;
        }

        private static void named(ObjectNode json, User user) {
            Identifier.ids(json.put("display_name", user.displayName()), user);
        }
    }

    void add(Activity activity) {
        activities.add(activity);
    }

    List<Activity> of(String accountId) {
        return activities.stream()
                .filter(activity -> activity.channel().accountId().equals(accountId))
                .toList();
    }
}
