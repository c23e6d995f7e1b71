package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/im/groups}: the groups under which contacts are shown, who sees them, and who is in them. */
final class DirectoryGroupEndpoints implements Family {
    private static final String ALL = "/v2/im/groups";
    private static final String ONE = ALL + "/{groupId}";

    private final DirectoryGroups groups;
    private final Pages pages;
    private final InstantSource clock;

    DirectoryGroupEndpoints(DirectoryGroups groups, Pages pages, InstantSource clock) {
        this.groups = groups;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::create)
                .on("GET " + ONE, (caller, request) -> Answer.json(200, groups.json(group(caller, request))))
                .on("PATCH " + ONE, this::change)
                .on("DELETE " + ONE, this::delete)
                .on("GET " + ONE + "/members", this::members)
                .on("POST " + ONE + "/members", this::add)
                .on("DELETE " + ONE + "/members/{memberId}", this::remove);
    }

    private Answer list(Caller caller, Request request) {
        List<DirectoryGroup> found = groups.of(caller.user().accountId());
        ObjectNode json = Json.object().put("total_records", found.size());
        ArrayNode list = json.putArray("groups");
        found.forEach(group -> list.add(groups.json(group)));
        return Answer.json(200, json);
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        JsonBody.text(body, "name");
        DirectoryGroup made =
                groups.put(DirectoryGroup.of(caller.user().accountId()).changed(body));
        ObjectNode json = groups.json(made);
        json.remove("type");
        return Answer.json(201, json);
    }

    private Answer change(Caller caller, Request request) {
        groups.put(group(caller, request).changed(JsonBody.of(request)));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        groups.delete(group(caller, request));
        return Answer.empty(204);
    }

    private Answer members(Caller caller, Request request) {
        List<ObjectNode> rows = groups.users(group(caller, request)).stream()
                .map(user -> Json.object()
                        .put("id", user.id())
                        .put("email", user.email())
                        .put("first_name", user.firstName())
                        .put("last_name", user.lastName())
                        .put("type", groups.plan(user)))
                .toList();
        return Answer.json(200, pages.page(request, "members", rows));
    }

    private Answer add(Caller caller, Request request) {
        DirectoryGroup group = group(caller, request);
        List<User> users = JsonBody.objects(JsonBody.of(request), "members").stream()
                .map(caller::named)
                .flatMap(Optional::stream)
                .toList();
        groups.put(group.with(users));
        String ids = String.join(",", users.stream().map(User::id).toList());
        return Answer.json(201, Json.object().put("ids", ids).put("added_at", ZoomTime.utc(clock.instant())));
    }

    private Answer remove(Caller caller, Request request) {
        DirectoryGroup group = group(caller, request);
        groups.put(group.without(caller.find(request.variable("memberId"))));
        return Answer.empty(204);
    }

    private DirectoryGroup group(Caller caller, Request request) {
        return groups.find(caller.user(), request.variable("groupId"));
    }
}
