package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** All channels: each call changes what the API shows and tells it. Thread-safe. */
final class Channels {
    private final Map<String, ChatChannel> channels = new LinkedHashMap<>();
    private final Directory directory;
    private final ChannelEvents told;

    Channels(Directory directory, News news) {
        this.directory = directory;
        this.told = new ChannelEvents(new ChatNews(news));
    }

    ActivityLog activities() {
        return told.log();
    }

    synchronized List<ChatChannel> of(String accountId) {
        return channels.values().stream()
                .filter(channel -> channel.accountId().equals(accountId))
                .toList();
    }

    List<ChatChannel> of(User member) {
        return of(member.accountId()).stream()
                .filter(channel -> channel.has(member))
                .toList();
    }

    synchronized Optional<ChatChannel> known(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /**
     * @throws ApiError when the user's account has none of this id
     */
    ChatChannel find(User user, String id) {
        return known(id)
                .filter(channel -> channel.accountId().equals(user.accountId()))
                .orElseThrow(() -> new ApiError(404, 4130, "Channel does not exist: " + id + "."));
    }

    /** The members who are still in the account. */
    List<User> users(List<String> ids) {
        return ids.stream().map(directory::user).flatMap(Optional::stream).toList();
    }

    synchronized ChatChannel create(User owner, ChatChannel.Name name, List<User> invited, ObjectNode settings) {
        List<String> members = new ArrayList<>(List.of(owner.id()));
        invited.stream().map(User::id).filter(id -> !members.contains(id)).forEach(members::add);
        ObjectNode all = Members.changed(ChatChannel.standardSettings(), settings);
        ChatChannel channel = new ChatChannel(
                Identifiers.hex(16), owner.accountId(), owner.id(), name, members, List.of(), all, false);
        channels.put(channel.id(), channel);
        told.withMembers(owner, "created", channel, users(members));
        return channel;
    }

    /** A channel that came from elsewhere, or a new state of it; nobody is told. */
    synchronized void adopt(ChatChannel channel) {
        channels.put(channel.id(), channel);
    }

    synchronized void change(User operator, ChatChannel channel, ChatChannel.Name name, ObjectNode settings) {
        mustManage(operator, channel);
        ChatChannel changed =
                put(channel, known -> known.named(name).with(Members.changed(known.settings(), settings)));
        told.happened(operator, "updated", changed);
    }

    synchronized void delete(User operator, ChatChannel channel) {
        mustManage(operator, channel);
        channels.remove(channel.id());
        told.happened(operator, "deleted", channel);
    }

    /** Who is there already is not told of. */
    synchronized void invite(User operator, ChatChannel channel, List<User> users) {
        mustBeIn(operator, channel);
        List<User> added = users.stream().filter(user -> !channel.has(user)).toList();
        if (!added.isEmpty()) {
            ChatChannel changed =
                    put(channel, known -> known.withMembers(ids -> added.forEach(user -> ids.add(user.id()))));
            told.moved(operator, "member_invited", changed, added, true);
        }
    }

    synchronized void join(User user, ChatChannel channel) {
        if (channel.has(user)) {
            return;
        }
        if (channel.name().type() != ChatChannel.PUBLIC) {
            throw refused("Only public channels can be joined.");
        }
        told.by(user, "member_joined", put(channel, known -> known.withMembers(ids -> ids.add(user.id()))), true);
    }

    synchronized void leave(User user, ChatChannel channel) {
        mustBeIn(user, channel);
        told.by(user, "member_left", put(channel, known -> without(known, user)), false);
    }

    synchronized void remove(User operator, ChatChannel channel, User user) {
        mustManage(operator, channel);
        mustBeIn(user, channel);
        ChatChannel changed = put(channel, known -> without(known, user));
        told.moved(operator, "member_removed", changed, List.of(user), false);
    }

    private static ChatChannel without(ChatChannel channel, User user) {
        return channel.withMembers(ids -> ids.remove(user.id())).withAdmins(ids -> ids.remove(user.id()));
    }

    synchronized void promote(User operator, ChatChannel channel, List<User> users) {
        mustManage(operator, channel);
        users.forEach(user -> mustBeIn(user, channel));
        put(
                channel,
                known -> known.withAdmins(ids -> users.stream()
                        .map(User::id)
                        .filter(id -> !ids.contains(id))
                        .forEach(ids::add)));
    }

    synchronized void demote(User operator, ChatChannel channel, List<String> users) {
        mustManage(operator, channel);
        put(channel, known -> known.withAdmins(ids -> ids.removeAll(users)));
    }

    synchronized void archive(User operator, ChatChannel channel, boolean archived) {
        mustManage(operator, channel);
        if (channel.archived() != archived) {
            told.archived(operator, put(channel, known -> known.archived(archived)));
        }
    }

    private ChatChannel put(ChatChannel channel, UnaryOperator<ChatChannel> change) {
        ChatChannel changed = change.apply(channels.getOrDefault(channel.id(), channel));
        channels.put(channel.id(), changed);
        return changed;
    }

    private static void mustManage(User user, ChatChannel channel) {
        if (!channel.managedBy(user)) {
            throw new ApiError(400, 200, "No permission to manage the channel: " + channel.id() + ".");
        }
    }

    static void mustBeIn(User user, ChatChannel channel) {
        if (!channel.has(user)) {
            throw refused("The user is not a member of the channel: " + channel.id() + ".");
        }
    }

    private static ApiError refused(String why) {
        return new ApiError(400, 5301, why);
    }
}
