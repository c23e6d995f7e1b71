package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The channels of a shared space: its general one and those that are moved into it. */
final class SpaceChannelEndpoints implements Family {
    private static final String CHANNELS = "/v2/chat/spaces/{spaceId}/channels";

    private final Spaces spaces;
    private final Channels channels;
    private final Pages pages;

    SpaceChannelEndpoints(Spaces spaces, Channels channels, Pages pages) {
        this.spaces = spaces;
        this.channels = channels;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + CHANNELS, this::list).on("PATCH " + CHANNELS, this::move);
    }

    private Answer list(Caller caller, Request request) {
        Space space = spaces.find(caller.user(), request.variable("spaceId"));
        List<ObjectNode> rows = Stream.concat(Stream.of(space.general()), space.channels().stream())
                .map(channels::known)
                .flatMap(Optional::stream)
                .map(channel -> row(space, channel))
                .toList();
        return Answer.json(200, pages.brief(request, "channels", rows));
    }

    private ObjectNode row(Space space, ChatChannel channel) {
        String open = channel.name().type() == ChatChannel.PUBLIC ? "public_for_members" : "private";
        return Json.object()
                .put("channel_id", channel.id())
                .put("channel_name", channel.name().text())
                .put("space_channel_type", channel.id().equals(space.general()) ? "general" : open)
                .put("member_count", channels.users(channel.members()).size());
    }

    private Answer move(Caller caller, Request request) {
        Space space = spaces.find(caller.user(), request.variable("spaceId"));
        ObjectNode body = JsonBody.of(request);
        String direction = JsonBody.oneOf(body, "move_direction", Set.of("move_into", "move_out"));
        List<String> ids = Identifier.texts(body, "channel_ids");
        if (ids.isEmpty()) {
            throw ApiError.invalidField("channel_ids", "Missing field.");
        }
        ObjectNode json = Json.object().put("space_id", space.id()).put("move_direction", direction);
        ArrayNode list = json.putArray("channels");
        ids.forEach(id -> list.addObject()
                .put("channel_id", id)
                .put("is_moved", moved(caller, space, id, direction.equals("move_into"))));
        return Answer.json(200, json);
    }

    private boolean moved(Caller caller, Space space, String id, boolean into) {
        return channels.known(id)
                .filter(channel -> spaces.move(caller.user(), space, channel, into))
                .isPresent();
    }
}
