package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.group.Group;
import dev.zoomflow.testkit.group.Groups;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups of users that are invited to a channel as a whole, and the channels of a group. */
final class ChannelGroupEndpoints implements Family {
    private static final String IN_CHANNEL = "/v2/chat/channels/{channelId}/members/groups";

    private final ChannelAddons<String> invited = new ChannelAddons<>(id -> id);
    private final Channels channels;
    private final Groups groups;
    private final InstantSource clock;

    ChannelGroupEndpoints(Channels channels, Groups groups, InstantSource clock) {
        this.channels = channels;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + IN_CHANNEL, this::list)
                .on("POST " + IN_CHANNEL, this::invite)
                .on("DELETE " + IN_CHANNEL + "/{groupId}", this::remove)
                .on("GET /v2/groups/{groupId}/channels", this::ofGroup);
    }

    private Answer list(Caller caller, Request request) {
        ChatChannel channel = channel(caller, request);
        ObjectNode json = Json.object().put("channel_id", channel.id());
        put(json, of(caller.user(), channel));
        return Answer.json(200, json);
    }

    private List<Group> of(User user, ChatChannel channel) {
        List<String> ids = invited.of(channel);
        return groups.of(user.accountId()).stream()
                .filter(group -> ids.contains(group.id()))
                .toList();
    }

    private static void put(ObjectNode json, List<Group> shown) {
        ArrayNode list = json.putArray("groups");
        shown.forEach(group -> list.addObject().put("group_id", group.id()).put("group_name", group.name()));
    }

    private Answer invite(Caller caller, Request request) {
        ChatChannel channel = channel(caller, request);
        List<Group> asked = JsonBody.objects(JsonBody.of(request), "groups").stream()
                .map(group -> groups.find(caller.user(), JsonBody.text(group, "group_id")))
                .toList();
        if (asked.isEmpty()) {
            throw ApiError.invalidField("groups", "Missing field.");
        }
        List<User> members = asked.stream()
                .flatMap(group -> groups.members(group).stream())
                .distinct()
                .toList();
        channels.invite(caller.user(), channel, members);
        asked.forEach(group -> invited.put(channel, group.id()));
        ObjectNode json = Json.object().put("added_at", ZoomTime.utc(clock.instant()));
        put(json, asked);
        return Answer.json(201, json);
    }

    private Answer remove(Caller caller, Request request) {
        ChatChannel channel = channel(caller, request);
        String id = request.variable("groupId");
        if (!channel.managedBy(caller.user())) {
            throw new ApiError(403, 200, "No permission to manage the channel: " + channel.id() + ".");
        }
        if (!invited.remove(channel, id)) {
            throw ApiError.invalidField("groupId", "Invalid field.");
        }
        return Answer.empty(204);
    }

    private ChatChannel channel(Caller caller, Request request) {
        ChatChannel channel = channels.known(request.variable("channelId"))
                .filter(known -> known.accountId().equals(caller.user().accountId()))
                .orElseThrow(() -> new ApiError(404, 5306, "Channel does not exist."));
        if (!channel.has(caller.user())) {
            throw new ApiError(403, 200, "No permission to see the channel: " + channel.id() + ".");
        }
        return channel;
    }

    private Answer ofGroup(Caller caller, Request request) {
        Group group = groups.find(caller.user(), request.variable("groupId"));
        ObjectNode json = Json.object().put("group_id", group.id());
        ArrayNode list = json.putArray("channels");
        invited.channelsWith(group.id()).stream()
                .map(channels::known)
                .flatMap(Optional::stream)
                .forEach(channel -> list.addObject()
                        .put("channel_id", channel.id())
                        .put("channel_name", channel.name().text())
                        .put("member_count", channels.users(channel.members()).size()));
        return Answer.json(200, json);
    }
}
