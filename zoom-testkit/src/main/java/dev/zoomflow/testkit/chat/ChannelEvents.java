package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what happened to channels. */
final class ChannelEvents {
    private final ChatNews news;
    private final ActivityLog log = new ActivityLog();

    ChannelEvents(ChatNews news) {
        this.news = news;
    }

    /** What was told of who came and went. */
    ActivityLog log() {
        return log;
    }

    /** As {@link #happened}, where it is about who does it. */
    void by(User user, String what, ChatChannel channel, boolean joined) {
        log.add(new ActivityLog.Activity(channel, user, joined, List.of(user), news.now()));
        happened(user, what, channel);
    }

    /** As {@link #withMembers}, where it is about who comes or goes. */
    void moved(User operator, String what, ChatChannel channel, List<User> users, boolean joined) {
        log.add(new ActivityLog.Activity(channel, operator, joined, users, news.now()));
        withMembers(operator, what, channel, users);
    }

    void happened(User operator, String what, ChatChannel channel) {
        news.tell(operator, "chat_channel." + what, object(channel));
    }

    void withMembers(User operator, String what, ChatChannel channel, List<User> users) {
        ObjectNode object = object(channel);
        ArrayNode members = object.putArray("members");
        users.forEach(user -> members.addObject().put("id", user.id()).put("display_name", user.displayName()));
        news.tell(operator, "chat_channel." + what, object);
    }

    void archived(User operator, ChatChannel channel) {
        news.tellTeam(operator, channel.archived() ? "channel_archived" : "channel_unarchived", object(channel));
    }

    private ObjectNode object(ChatChannel channel) {
        ObjectNode object = Json.object().put("name", channel.name().text()).put("id", channel.id());
        return ChatNews.stamped(object.put("type", channel.name().type()), news.now());
    }
}
