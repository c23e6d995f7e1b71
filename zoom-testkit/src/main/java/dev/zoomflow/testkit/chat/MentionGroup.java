package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Members of a channel who are mentioned by one name. Immutable.
 *
 * @param members ids of users
 */
record MentionGroup(String id, String name, String description, List<String> members) {
    MentionGroup {
        members = List.copyOf(members);
    }

    boolean has(User user) {
        return members.contains(user.id());
    }

    /** As a call says it; what it leaves out is as here. */
    MentionGroup changed(ObjectNode body) {
        String said = body.path("mention_group_name").asString(name);
        return new MentionGroup(id, said, body.path("mention_group_description").asString(description), members);
    }

    MentionGroup with(List<User> users) {
        List<String> ids = new ArrayList<>(members);
        users.stream().map(User::id).filter(one -> !ids.contains(one)).forEach(ids::add);
        return new MentionGroup(id, name, description, ids);
    }

    MentionGroup without(List<User> users) {
        List<String> gone = users.stream().map(User::id).toList();
        return new MentionGroup(
                id,
                name,
                description,
                members.stream().filter(one -> !gone.contains(one)).toList());
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("mention_group_id", id).put("mention_group_name", name);
        return json.put("mention_group_description", description);
    }
}
