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
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/mention_group}: the groups of a channel whose members are mentioned together. */
final class MentionGroupEndpoints implements Family {
    private static final int MOST = 20;
    private static final String ALL = "/v2/chat/channels/{channelId}/mention_group";
    private static final String ONE = ALL + "/{mentionGroupId}";

    private final MentionGroups groups;

    MentionGroupEndpoints(MentionGroups groups) {
        this.groups = groups;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::create)
                .on("PATCH " + ONE, this::change)
                .on("DELETE " + ONE, this::delete);
    }

    private Answer list(Caller caller, Request request) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("mention_group_list");
        groups.of(groups.channel(caller, request)).forEach(group -> list.add(group.json()));
        return Answer.json(200, json);
    }

    private Answer create(Caller caller, Request request) {
        ChatChannel channel = groups.channel(caller, request);
        ObjectNode body = JsonBody.of(request);
        String name = JsonBody.text(body, "mention_group_name");
        mustBeFree(channel, name);
        if (groups.of(channel).size() >= MOST) {
            throw new ApiError(
                    400,
                    5506,
                    "Exceeded the limit of adding mention group. The maximum number of mention group in a channel is "
                            + MOST);
        }
        List<User> members = Identifier.texts(body, "identifiers").stream()
                .map(text -> Identifier.user(caller, text))
                .flatMap(Optional::stream)
                .filter(channel::has)
                .toList();
        if (members.isEmpty()) {
            throw ApiError.invalidField("identifiers", "Invalid field.");
        }
        MentionGroup made = new MentionGroup(Identifiers.hex(16), name, "", List.of())
                .changed(body)
                .with(members);
        groups.put(channel, made);
        return Answer.json(201, Json.object().put("mention_group_id", made.id()));
    }

    private Answer change(Caller caller, Request request) {
        ChatChannel channel = groups.channel(caller, request);
        MentionGroup group = groups.find(channel, request);
        MentionGroup changed = group.changed(JsonBody.of(request));
        if (!changed.name().equals(group.name())) {
            mustBeFree(channel, changed.name());
        }
        groups.put(channel, changed);
        return Answer.empty(204);
    }

    private void mustBeFree(ChatChannel channel, String name) {
        if (groups.of(channel).stream().anyMatch(group -> group.name().equals(name))) {
            throw new ApiError(400, 200, "Duplicate mention group name");
        }
    }

    private Answer delete(Caller caller, Request request) {
        ChatChannel channel = groups.channel(caller, request);
        groups.delete(channel, groups.find(channel, request));
        return Answer.empty(204);
    }
}
