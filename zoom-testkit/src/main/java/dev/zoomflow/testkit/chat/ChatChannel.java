package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.TeamChannel;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel as it is at a moment. Immutable.
 *
 * @param ownerId who made it
 * @param members ids of users, the owner first
 * @param admins ids of members who look after it beside the owner
 * @param settings nobody changes this object
 */
record ChatChannel(
        String id,
        String accountId,
        String ownerId,
        Name name,
        List<String> members,
        List<String> admins,
        ObjectNode settings,
        boolean archived) {
    static final int PRIVATE = 1;
    static final int PUBLIC = 3;

    /**
     * @param type 1 private, 2 private with guests, 3 public, 4 a group chat
     */
    record Name(String text, int type) {
        private static final int GROUP_CHAT = 4;

        /**
         * As a call says it; what it leaves out is as here.
         *
         * @throws ApiError when there is no such type
         */
        Name changed(ObjectNode body) {
            int said = body.path("type").asInt(body.hasNonNull("type") ? 0 : type);
            if (said < PRIVATE || said > GROUP_CHAT) {
                throw ApiError.invalidField("type", "Invalid field.");
            }
            return new Name(body.has("name") ? JsonBody.text(body, "name") : text, said);
        }
    }

    /** Adds or takes away ids. */
    @FunctionalInterface
    interface Change {
        void on(List<String> ids);
    }

    ChatChannel {
        members = List.copyOf(members);
        admins = List.copyOf(admins);
    }

    boolean has(User user) {
        return members.contains(user.id());
    }

    boolean managedBy(User user) {
        return ownerId.equals(user.id()) || admins.contains(user.id());
    }

    ChatChannel named(Name other) {
        return new ChatChannel(id, accountId, ownerId, other, members, admins, settings, archived);
    }

    ChatChannel withMembers(Change change) {
        return new ChatChannel(id, accountId, ownerId, name, changed(members, change), admins, settings, archived);
    }

    ChatChannel withAdmins(Change change) {
        return new ChatChannel(id, accountId, ownerId, name, members, changed(admins, change), settings, archived);
    }

    ChatChannel with(ObjectNode otherSettings) {
        return new ChatChannel(id, accountId, ownerId, name, members, admins, otherSettings, archived);
    }

    ChatChannel archived(boolean now) {
        return new ChatChannel(id, accountId, ownerId, name, members, admins, settings, now);
    }

    private static List<String> changed(List<String> ids, Change change) {
        List<String> changed = new ArrayList<>(ids);
        change.on(changed);
        return changed;
    }

    TeamChannel handle() {
        return new TeamChannel(id, name.text(), name.type());
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("jid", id + "@conference.xmpp.zoom.us");
        json.put("name", name.text()).put("type", name.type());
        json.put("channel_url", "https://zoom.us/launch/chat/v2/" + id);
        json.set("channel_settings", settings.deepCopy());
        return json;
    }

    /** Everybody may do everything at first. */
    static ObjectNode standardSettings() {
        ObjectNode settings = Json.object().put("add_member_permissions", 1);
        settings.put("mention_all_permissions", 1).put("posting_permissions", 1);
        return settings.put("allow_to_add_external_users", 0).put("new_members_can_see_previous_messages_files", true);
    }
}
