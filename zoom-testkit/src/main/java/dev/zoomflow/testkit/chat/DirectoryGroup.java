package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group of contacts. Immutable.
 *
 * @param said its name, its type and who may search it; nobody changes this object
 * @param members ids of users
 */
record DirectoryGroup(String id, String accountId, ObjectNode said, List<String> members) {
    private static final Set<String> TYPES = Set.of("normal", "shared", "restricted");

    DirectoryGroup {
        members = List.copyOf(members);
    }

    /** A new one without a name. */
    static DirectoryGroup of(String accountId) {
        ObjectNode said = Json.object().put("name", "").put("search_by_account", false);
        said.put("search_by_domain", false).put("search_by_ma_account", false).put("type", "normal");
        return new DirectoryGroup(Identifiers.id(), accountId, said, List.of());
    }

    String name() {
        return said.path("name").asString("");
    }

    DirectoryGroup changed(ObjectNode body) {
        if (body.has("type")) {
            JsonBody.oneOf(body, "type", TYPES);
        }
        return new DirectoryGroup(id, accountId, Members.changed(said, body), members);
    }

    DirectoryGroup with(List<User> users) {
        List<String> ids = new ArrayList<>(members);
        users.stream().map(User::id).filter(one -> !ids.contains(one)).forEach(ids::add);
        return new DirectoryGroup(id, accountId, said, ids);
    }

    DirectoryGroup without(User user) {
        return new DirectoryGroup(
                id,
                accountId,
                said,
                members.stream().filter(one -> !one.equals(user.id())).toList());
    }
}
