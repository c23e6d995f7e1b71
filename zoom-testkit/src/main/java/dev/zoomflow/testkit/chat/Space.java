package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shared space as it is at a moment. Immutable.
 *
 * @param general id of the channel that all its members are in
 * @param channels ids of the others
 * @param members ids of users, the owner among them
 * @param admins ids of members who look after it beside the owner
 */
record Space(
        String id,
        User owner,
        Settings settings,
        String general,
        List<String> channels,
        List<String> members,
        List<String> admins) {
    Space {
        channels = List.copyOf(channels);
        members = List.copyOf(members);
        admins = List.copyOf(admins);
    }

    /**
     * @param rules who may add whom; nobody changes this object
     */
    record Settings(String name, String description, ObjectNode rules) {
        private static final String ADDING = "add_member_permissions";

        static Settings standard() {
            ObjectNode rules =
                    Json.object().put("allow_to_add_external_users", 0).put(ADDING, 1);
            return new Settings("", "", rules.put("create_channels_permission", 1));
        }

        /** As a call says it; what it leaves out is as here. */
        Settings changed(ObjectNode body) {
            ObjectNode changes = body.path("space_settings") instanceof ObjectNode said ? said : Json.object();
            return new Settings(
                    body.path("space_name").asString(name),
                    body.path("space_desc").asString(description),
                    Members.changed(rules, changes));
        }

        boolean everybodyAdds() {
            return rules.path(ADDING).asInt(1) == 1;
        }

        ObjectNode json(ObjectNode json) {
            json.put("space_name", name).put("space_desc", description);
            json.set("space_settings", rules.deepCopy());
            return json;
        }
    }

    boolean has(User user) {
        return members.contains(user.id());
    }

    boolean managedBy(User user) {
        return isOwner(user) || admins.contains(user.id());
    }

    boolean isOwner(User user) {
        return owner.id().equals(user.id());
    }

    String role(User user) {
        return isOwner(user) ? "owner" : managedBy(user) ? "admin" : "member";
    }

    Space with(Settings other) {
        return new Space(id, owner, other, general, channels, members, admins);
    }

    Space ownedBy(User other) {
        List<String> looking = changed(admins, ids -> ids.remove(other.id()));
        return new Space(id, other, settings, general, channels, members, looking);
    }

    Space withChannels(Consumer<List<String>> change) {
        return new Space(id, owner, settings, general, changed(channels, change), members, admins);
    }

    Space withMembers(Consumer<List<String>> change) {
        return new Space(id, owner, settings, general, channels, changed(members, change), admins);
    }

    Space withAdmins(Consumer<List<String>> change) {
        return new Space(id, owner, settings, general, channels, members, changed(admins, change));
    }

    private static List<String> changed(List<String> ids, Consumer<List<String>> change) {
        List<String> changed = new ArrayList<>(ids);
        change.accept(changed);
        return changed;
    }
}
