package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a channel and who looks after it. */
final class ChannelMemberEndpoints implements Family {
    private static final String CHANNEL = "/v2/chat/channels/{channelId}";
    private static final String OF_USER = "/v2/chat/users/{userId}/channels/{channelId}";

    private final Channels channels;
    private final Pages pages;
    private final InstantSource clock;

    ChannelMemberEndpoints(Channels channels, Pages pages, InstantSource clock) {
        this.channels = channels;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("POST " + CHANNEL + "/members/me", this::join)
                .on("DELETE " + CHANNEL + "/members/me", this::leave)
                .on("GET " + OF_USER + "/admins", this::admins)
                .on("POST " + OF_USER + "/admins", this::promote)
                .on("DELETE " + OF_USER + "/admins", this::demote);
        List.of(CHANNEL, OF_USER)
                .forEach(path -> endpoints
                        .on("GET " + path + "/members", this::members)
                        .on("POST " + path + "/members", this::invite)
                        .on("DELETE " + path + "/members", this::removeSome)
                        .on("DELETE " + path + "/members/{identifier}", this::remove));
    }

    private Answer members(Caller caller, Request request) {
        ChatChannel channel = channel(caller, request);
        List<ObjectNode> rows = channels.users(channel.members()).stream()
                .map(user -> row(user).put("role", role(channel, user)))
                .toList();
        ObjectNode page = pages.page(request, "members", rows);
        return Answer.json(200, page.remove(List.of("page_count", "page_number")));
    }

    private static String role(ChatChannel channel, User user) {
        if (channel.ownerId().equals(user.id())) {
            return "owner";
        }
        return channel.managedBy(user) ? "admin" : "member";
    }

    private static ObjectNode row(User user) {
        ObjectNode row = Json.object().put("id", user.id()).put("member_id", MemberId.of(user));
        row.put("email", user.email()).put("first_name", user.firstName()).put("last_name", user.lastName());
        return row.put("name", user.displayName());
    }

    private Answer admins(Caller caller, Request request) {
        ChatChannel channel = channel(caller, request);
        List<String> ids = Stream.concat(Stream.of(channel.ownerId()), channel.admins().stream())
                .toList();
        List<ObjectNode> rows =
                channels.users(ids).stream().map(ChannelMemberEndpoints::row).toList();
        return Answer.json(200, pages.brief(request, "admins", rows));
    }

    private Answer invite(Caller caller, Request request) {
        List<User> users = named(caller, request, "members");
        channels.invite(Actor.of(caller, request), channel(caller, request), users);
        return added("ids", "member_ids", users);
    }

    private Answer promote(Caller caller, Request request) {
        List<User> users = named(caller, request, "admins");
        channels.promote(Actor.of(caller, request), channel(caller, request), users);
        return added("ids", "member_ids", users);
    }

    private static List<User> named(Caller caller, Request request, String list) {
        List<User> users = JsonBody.objects(JsonBody.of(request), list).stream()
                .map(caller::named)
                .flatMap(Optional::stream)
                .toList();
        if (users.isEmpty()) {
            throw ApiError.invalidField(list, "Invalid field.");
        }
        return users;
    }

    private Answer join(Caller caller, Request request) {
        channels.join(caller.user(), channel(caller, request));
        return added("id", "member_id", List.of(caller.user()));
    }

    private Answer added(String ids, String memberIds, List<User> users) {
        ObjectNode json = Json.object().put("added_at", ZoomTime.utc(clock.instant()));
        json.put(ids, String.join(",", users.stream().map(User::id).toList()));
        return Answer.json(
                201,
                json.put(
                        memberIds,
                        String.join(",", users.stream().map(MemberId::of).toList())));
    }

    private Answer leave(Caller caller, Request request) {
        channels.leave(caller.user(), channel(caller, request));
        return Answer.empty(204);
    }

    private Answer remove(Caller caller, Request request) {
        remove(caller, request, request.variable("identifier"));
        return Answer.empty(204);
    }

    private Answer removeSome(Caller caller, Request request) {
        String name = Stream.of("member_ids", "user_ids", "identifiers")
                .filter(list -> request.queryParameters().filled(list).isPresent())
                .findFirst()
                .orElse("identifiers");
        Actor.list(request, name).forEach(id -> remove(caller, request, id));
        return Answer.empty(204);
    }

    private void remove(Caller caller, Request request, String id) {
        ChatChannel channel = channel(caller, request);
        channels.remove(Actor.of(caller, request), channel, member(channel, id));
    }

    private Answer demote(Caller caller, Request request) {
        ChatChannel channel = channel(caller, request);
        String name = request.queryParameters().filled("admin_ids").isPresent() ? "admin_ids" : "user_ids";
        List<String> ids = Actor.list(request, name).stream()
                .map(id -> member(channel, id).id())
                .toList();
        channels.demote(Actor.of(caller, request), channel, ids);
        return Answer.empty(204);
    }

    private User member(ChatChannel channel, String id) {
        return channels.users(channel.members()).stream()
                .filter(user ->
                        List.of(user.id(), user.email(), MemberId.of(user)).contains(id))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidField("identifier", "Invalid field."));
    }

    private ChatChannel channel(Caller caller, Request request) {
        return channels.find(Actor.of(caller, request), request.variable("channelId"));
    }
}
