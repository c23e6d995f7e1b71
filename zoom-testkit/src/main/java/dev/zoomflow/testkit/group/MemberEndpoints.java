package dev.zoomflow.testkit.group;

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
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/members} and {@code …/admins} of groups. */
public final class MemberEndpoints implements Family {
    private static final String MEMBERS = "/v2/groups/{groupId}/members";
    private static final String ADMINS = "/v2/groups/{groupId}/admins";

    private final Groups groups;
    private final Pages pages;
    private final InstantSource clock;

    public MemberEndpoints(Groups groups, Pages pages, InstantSource clock) {
        this.groups = groups;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + MEMBERS, this::members)
                .on("POST " + MEMBERS, (caller, request) -> add(Part.MEMBERS, caller, request))
                .on("DELETE " + MEMBERS + "/{memberId}", this::removeMember)
                .on("PATCH " + MEMBERS + "/{memberId}", this::move)
                .on("GET " + ADMINS, this::admins)
                .on("POST " + ADMINS, (caller, request) -> add(Part.ADMINS, caller, request))
                .on("DELETE " + ADMINS + "/{userId}", this::removeAdmin);
    }

    private Answer members(Caller caller, Request request) {
        Group group = group(caller, request);
        List<ObjectNode> rows = groups.users(group, Part.MEMBERS).stream()
                .map(user -> row(user)
                        .put("first_name", user.firstName())
                        .put("last_name", user.lastName())
                        .put("type", groups.type(user))
                        .put("primary_group", groups.prefers(user, group)))
                .toList();
        return Answer.json(200, pages.page(request, Part.MEMBERS.list(), rows));
    }

    private Answer admins(Caller caller, Request request) {
        List<ObjectNode> rows = groups.users(group(caller, request), Part.ADMINS).stream()
                .map(user -> row(user).put("name", user.displayName()))
                .toList();
        ObjectNode page = pages.page(request, Part.ADMINS.list(), rows);
        return Answer.json(200, page.remove(List.of("page_count", "page_number")));
    }

    private static ObjectNode row(User user) {
        return Json.object().put("id", user.id()).put("email", user.email());
    }

    private Answer add(Part part, Caller caller, Request request) {
        Group group = group(caller, request);
        List<User> users = JsonBody.objects(JsonBody.of(request), part.list()).stream()
                .map(caller::named)
                .flatMap(Optional::stream)
                .toList();
        groups.add(caller.user(), group, part, users);
        String ids = String.join(",", users.stream().map(User::id).toList());
        return Answer.json(201, Json.object().put("ids", ids).put("added_at", ZoomTime.utc(clock.instant())));
    }

    private Answer removeMember(Caller caller, Request request) {
        Group group = group(caller, request);
        groups.remove(caller.user(), group, Part.MEMBERS, in(group, Part.MEMBERS, request.variable("memberId")));
        return Answer.empty(204);
    }

    private Answer removeAdmin(Caller caller, Request request) {
        Group group = group(caller, request);
        groups.remove(caller.user(), group, Part.ADMINS, in(group, Part.ADMINS, request.variable("userId")));
        return Answer.empty(204);
    }

    private Answer move(Caller caller, Request request) {
        Group group = group(caller, request);
        User user = in(group, Part.MEMBERS, request.variable("memberId"));
        ObjectNode body = JsonBody.of(request);
        if (JsonBody.oneOf(body, "action", Set.of("move", "set_primary")).equals("move")) {
            Group target = groups.find(caller.user(), JsonBody.text(body, "target_group_id"));
            groups.remove(caller.user(), group, Part.MEMBERS, user);
            groups.add(caller.user(), target, Part.MEMBERS, List.of(user));
        } else {
            groups.prefer(group, user);
        }
        return Answer.empty(204);
    }

    private User in(Group group, Part part, String id) {
        return groups.users(group, part).stream()
                .filter(user -> user.id().equals(id) || user.email().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> part == Part.MEMBERS
                        ? new ApiError(404, 4131, "Group member does not exist: " + id + ".")
                        : new ApiError(400, 4138, "Group administrator does not exist: " + id + "."));
    }

    private Group group(Caller caller, Request request) {
        return groups.find(caller.user(), request.variable("groupId"));
    }
}
