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
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/chat/spaces}: shared spaces as such, and whose they are. */
final class SpaceEndpoints implements Family {
    private static final String ALL = "/v2/chat/spaces";
    private static final String ONE = ALL + "/{spaceId}";
    private static final String MEMBERS = "space_members";

    private final Spaces spaces;
    private final Pages pages;

    SpaceEndpoints(Spaces spaces, Pages pages) {
        this.spaces = spaces;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::create)
                .on("GET " + ONE, this::show)
                .on("PATCH " + ONE, this::change)
                .on("DELETE " + ONE, this::delete)
                .on("PATCH " + ONE + "/owner", this::own);
    }

    private Answer list(Caller caller, Request request) {
        User user =
                request.queryParameters().filled("user_id").map(caller::find).orElse(caller.user());
        List<ObjectNode> rows = spaces.of(user).stream()
                .map(space -> {
                    ObjectNode row = space.settings().json(Json.object().put("space_id", space.id()));
                    row.remove("space_settings");
                    owner(row.putObject("space_owner"), space);
                    return row;
                })
                .toList();
        return Answer.json(200, pages.brief(request, "shared_spaces", rows));
    }

    private static void owner(ObjectNode json, Space space) {
        Identifier.ids(json, space.owner()).put("email", space.owner().email());
        json.put("display_name", space.owner().displayName()).put("is_external_user", false);
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        JsonBody.text(body, "space_name");
        List<User> members = users(caller, body, member -> true);
        List<User> admins =
                users(caller, body, member -> member.path("role").asString("").equals("admin"));
        Space made = spaces.create(caller.user(), Space.Settings.standard().changed(body), members, admins);
        ObjectNode json = Json.object().put("space_id", made.id()).put("channel_id", made.general());
        made.settings().json(json);
        ArrayNode list = json.putArray(MEMBERS);
        members.forEach(user -> list.addObject().put("identifier", user.id()).put("role", made.role(user)));
        return Answer.json(201, json);
    }

    private static List<User> users(Caller caller, ObjectNode body, Predicate<ObjectNode> asked) {
        return JsonBody.objects(body, MEMBERS).stream()
                .filter(asked)
                .map(member -> Identifier.user(caller, member.path("identifier").asString("")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Answer show(Caller caller, Request request) {
        Space space = space(caller, request);
        ObjectNode json = space.settings().json(Json.object().put("space_id", space.id()));
        owner(json.putObject("owner"), space);
        return Answer.json(200, json);
    }

    private Answer change(Caller caller, Request request) {
        Space space = space(caller, request);
        spaces.change(caller.user(), space, space.settings().changed(JsonBody.of(request)));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        spaces.delete(caller.user(), space(caller, request));
        return Answer.empty(204);
    }

    private Answer own(Caller caller, Request request) {
        String named = Actor.list(request, "identifier").get(0);
        spaces.own(caller.user(), space(caller, request), caller.find(named));
        return Answer.empty(204);
    }

    private Space space(Caller caller, Request request) {
        return spaces.find(caller.user(), request.variable("spaceId"));
    }
}
