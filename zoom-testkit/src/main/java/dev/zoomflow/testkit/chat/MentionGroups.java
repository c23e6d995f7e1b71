package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import java.util.List;

/** The mention groups of all channels. Thread-safe. */
final class MentionGroups {
    private final ChannelAddons<MentionGroup> groups = new ChannelAddons<>(MentionGroup::id);
    private final Channels channels;

    MentionGroups(Channels channels) {
        this.channels = channels;
    }

    /**
     * The channel that a call is about.
     *
     * @throws ApiError when there is none, or the caller is not in it
     */
    ChatChannel channel(Caller caller, Request request) {
        ChatChannel channel = channels.find(caller.user(), request.variable("channelId"));
        if (!channel.has(caller.user())) {
            throw new ApiError(403, 200, "No permission to see the mention groups of the channel.");
        }
        return channel;
    }

    List<MentionGroup> of(ChatChannel channel) {
        return groups.of(channel);
    }

    /**
     * @throws ApiError when the channel has none of this id
     */
    MentionGroup find(ChatChannel channel, Request request) {
        String id = request.variable("mentionGroupId");
        return of(channel).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 5508, "Mention group does not exist: " + id + "."));
    }

    void put(ChatChannel channel, MentionGroup group) {
        groups.put(channel, group);
    }

    void delete(ChatChannel channel, MentionGroup group) {
        groups.remove(channel, group.id());
    }

    /** Who is in the group and still in the channel. */
    List<User> users(ChatChannel channel, MentionGroup group) {
        return channels.users(group.members()).stream().filter(channel::has).toList();
    }
}
