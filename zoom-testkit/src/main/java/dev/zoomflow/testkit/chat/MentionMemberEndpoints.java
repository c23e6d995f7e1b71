package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
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
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a mention group. */
final class MentionMemberEndpoints implements Family {
    private static final String MEMBERS = "/v2/chat/channels/{channelId}/mention_group/{mentionGroupId}/members";

    private final MentionGroups groups;
    private final Pages pages;

    MentionMemberEndpoints(MentionGroups groups, Pages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + MEMBERS, this::list)
                .on("POST " + MEMBERS, this::add)
                .on("DELETE " + MEMBERS, this::remove);
    }

    private Answer list(Caller caller, Request request) {
        ChatChannel channel = groups.channel(caller, request);
        MentionGroup group = groups.find(channel, request);
        List<ObjectNode> rows = groups.users(channel, group).stream()
                .map(MentionMemberEndpoints::row)
                .toList();
        ObjectNode page = pages.brief(request, "members", rows).put("mention_group_id", group.id());
        return Answer.json(
                200,
                page.put("has_more", !page.path("next_page_token").asString("").isEmpty()));
    }

    /** One of its members is spelled as Zoom spells it. */
    private static ObjectNode row(User user) {
        ObjectNode row = Identifier.ids(Json.object(), user).put("email", user.email());
        row.put("first_name", user.firstName()).put("last_name", user.lastName());
        return row.put("disaplay_name", user.displayName()).put("is_external", false);
    }

    private Answer add(Caller caller, Request request) {
        ChatChannel channel = groups.channel(caller, request);
        MentionGroup group = groups.find(channel, request);
        List<String> asked = Identifier.texts(JsonBody.of(request), "identifiers");
        groups.put(channel, group.with(users(caller, asked, channel::has, 5511)));
        return Answer.empty(201);
    }

    private Answer remove(Caller caller, Request request) {
        ChatChannel channel = groups.channel(caller, request);
        MentionGroup group = groups.find(channel, request);
        groups.put(channel, group.without(users(caller, Actor.list(request, "identifiers"), group::has, 5510)));
        return Answer.empty(204);
    }

    private static List<User> users(Caller caller, List<String> asked, Predicate<User> among, int code) {
        if (asked.isEmpty()) {
            throw ApiError.invalidField("identifiers", "Missing field.");
        }
        return asked.stream()
                .map(text -> Identifier.user(caller, text)
                        .filter(among)
                        .orElseThrow(() -> new ApiError(400, code, "Not a member: " + text + ".")))
                .toList();
    }
}
