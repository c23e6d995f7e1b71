package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Channels: in the caller's name under {@code /v2/chat/channels}, in a user's under {@code /v2/chat/users/{id}}. */
final class ChannelEndpoints implements Family {
    private static final String ALL = "/v2/chat/channels";
    private static final String OF_USER = "/v2/chat/users/{userId}/channels";
    private static final String ONE = "/{channelId}";

    private final Channels channels;
    private final Pages pages;

    ChannelEndpoints(Channels channels, Pages pages) {
        this.channels = channels;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::ofAccount)
                .on("POST " + ALL + "/search", this::search)
                .on("PATCH " + ALL + "/events", this::archive)
                .on("GET " + OF_USER, this::ofUser)
                .on("POST " + OF_USER, this::create)
                .on("DELETE " + OF_USER, this::deleteSome);
        List.of(ALL, OF_USER)
                .forEach(path -> endpoints
                        .on("GET " + path + ONE, this::show)
                        .on("PATCH " + path + ONE, this::change)
                        .on("DELETE " + path + ONE, this::delete));
    }

    private Answer ofAccount(Caller caller, Request request) {
        return list(request, channels.of(caller.user().accountId()));
    }

    private Answer ofUser(Caller caller, Request request) {
        return list(request, channels.of(Actor.of(caller, request)));
    }

    private Answer list(Request request, List<ChatChannel> found) {
        ObjectNode page = pages.page(
                request, "channels", found.stream().map(ChatChannel::json).toList());
        return Answer.json(200, page.remove(List.of("page_count", "page_number")));
    }

    private Answer search(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        String needle = JsonBody.text(body, "needle");
        boolean archived = body.path("include_archived").asBoolean(false);
        List<ObjectNode> rows = channels.of(caller.user().accountId()).stream()
                .filter(channel -> channel.has(caller.user()) || channel.name().type() == ChatChannel.PUBLIC)
                .filter(channel -> archived || !channel.archived())
                .filter(channel -> channel.name().text().contains(needle))
                .map(ChatChannel::json)
                .toList();
        return Answer.json(200, pages.brief(request, "channels", rows));
    }

    private Answer archive(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        boolean archived =
                JsonBody.oneOf(body, "method", Set.of("archive", "unarchive")).equals("archive");
        ObjectNode json = Json.object();
        ArrayNode failed = json.putArray("failed_channels");
        body.path("channel_ids")
                .valueStream()
                .map(id -> id.asString(""))
                .forEach(id -> channels.known(id)
                        .filter(channel -> channel.managedBy(caller.user()))
                        .ifPresentOrElse(
                                channel -> channels.archive(caller.user(), channel, archived), () -> failed.add(id)));
        return Answer.json(200, json);
    }

    private Answer create(Caller caller, Request request) {
        User owner = Actor.of(caller, request);
        ObjectNode body = JsonBody.of(request);
        ChatChannel.Name name = new ChatChannel.Name("", ChatChannel.PRIVATE).changed(body);
        JsonBody.text(body, "name");
        List<User> invited = JsonBody.objects(body, "members").stream()
                .map(caller::named)
                .flatMap(Optional::stream)
                .toList();
        ChatChannel made = channels.create(owner, name, invited, body.withObject("channel_settings"));
        ObjectNode json = made.json();
        json.remove("channel_settings");
        return Answer.json(201, json);
    }

    private Answer show(Caller caller, Request request) {
        User user = Actor.of(caller, request);
        return Answer.json(
                200, channels.find(user, request.variable("channelId")).json());
    }

    private Answer change(Caller caller, Request request) {
        User user = Actor.of(caller, request);
        ChatChannel channel = channels.find(user, request.variable("channelId"));
        ObjectNode body = JsonBody.of(request);
        channels.change(user, channel, channel.name().changed(body), body.withObject("channel_settings"));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        User user = Actor.of(caller, request);
        channels.delete(user, channels.find(user, request.variable("channelId")));
        return Answer.empty(204);
    }

    private Answer deleteSome(Caller caller, Request request) {
        User user = Actor.of(caller, request);
        List<ChatChannel> asked = Actor.list(request, "channel_ids").stream()
                .map(id -> channels.find(user, id))
                .toList();
        asked.forEach(channel -> channels.delete(user, channel));
        return Answer.empty(202);
    }
}
