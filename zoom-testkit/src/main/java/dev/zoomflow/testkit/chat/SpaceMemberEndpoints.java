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
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a shared space and who looks after it; each user that is named succeeds or fails alone. */
final class SpaceMemberEndpoints implements Family {
    private static final String ONE = "/v2/chat/spaces/{spaceId}";

    private final Spaces spaces;
    private final Channels channels;
    private final Pages pages;

    SpaceMemberEndpoints(Spaces spaces, Channels channels, Pages pages) {
        this.spaces = spaces;
        this.channels = channels;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ONE + "/members", this::list)
                .on(
                        "POST " + ONE + "/members",
                        (caller, request) ->
                                each(caller, request, 201, (space, user) -> spaces.add(caller.user(), space, user)))
                .on(
                        "DELETE " + ONE + "/members",
                        (caller, request) ->
                                each(caller, request, 200, (space, user) -> spaces.remove(caller.user(), space, user)))
                .on(
                        "POST " + ONE + "/admins",
                        (caller, request) -> each(
                                caller, request, 201, (space, user) -> spaces.look(caller.user(), space, user, true)))
                .on(
                        "DELETE " + ONE + "/admins",
                        (caller, request) -> each(
                                caller, request, 200, (space, user) -> spaces.look(caller.user(), space, user, false)));
    }

    private Answer list(Caller caller, Request request) {
        Space space = spaces.find(caller.user(), request.variable("spaceId"));
        String role = request.queryParameters().filled("role").orElse("all");
        List<ObjectNode> rows = channels.users(space.members()).stream()
                .filter(user -> role.equals("all") || space.role(user).equals(role))
                .map(user -> row(space, user))
                .toList();
        return Answer.json(200, pages.brief(request, "members", rows));
    }

    private static ObjectNode row(Space space, User user) {
        ObjectNode row = Identifier.ids(Json.object(), user).put("email", user.email());
        row.put("role", space.role(user)).put("status", "active");
        row.put("first_name", user.firstName()).put("last_name", user.lastName());
        return row.put("display_name", user.displayName()).put("is_external_user", false);
    }

    private Answer each(Caller caller, Request request, int status, BiPredicate<Space, User> step) {
        Space space = spaces.find(caller.user(), request.variable("spaceId"));
        List<String> named = request.method().equals("POST")
                ? JsonBody.objects(JsonBody.of(request), "members").stream()
                        .map(member -> JsonBody.text(member, "identifier"))
                        .toList()
                : Actor.list(request, "identifiers");
        ObjectNode json = Json.object();
        ArrayNode rows = Json.array();
        int done = 0;
        for (String text : named) {
            boolean ok = Identifier.user(caller, text)
                    .map(user -> step(rows, user, step.test(space, user)))
                    .orElse(false);
            done += ok ? 1 : 0;
        }
        json.put("successful_operations_count", done).put("unsuccessful_operations_count", named.size() - done);
        json.set("users", rows);
        return Answer.json(status, json);
    }

    private static boolean step(ArrayNode rows, User user, boolean done) {
        Identifier.ids(rows.addObject(), user)
                .put("is_external_user", false)
                .put("operation_status", done ? "successful" : "unsuccessful");
        return done;
    }
}
