package dev.zoomflow.testkit.division;

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
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/divisions} and who is in them. */
public final class DivisionEndpoints implements Family {
    private static final String ALL = "/v2/divisions";
    private static final String ONE = ALL + "/{divisionId}";
    private static final List<String> NOT_SHOWN = List.of("page_count", "page_number");

    private final Divisions divisions = new Divisions();
    private final Pages pages;
    private final InstantSource clock;

    public DivisionEndpoints(Pages pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::create)
                .on("GET " + ONE, (caller, request) -> Answer.json(200, divisions.get(caller, id(request))))
                .on("PATCH " + ONE, this::change)
                .on("DELETE " + ONE, this::delete)
                .on("GET " + ONE + "/users", this::users)
                .on("POST " + ONE + "/users", this::assign);
    }

    private Answer list(Caller caller, Request request) {
        ObjectNode page = pages.page(request, "divisions", divisions.all(caller));
        return Answer.json(200, page.remove(NOT_SHOWN));
    }

    private Answer create(Caller caller, Request request) {
        return Answer.json(201, divisions.create(caller, JsonBody.of(request)));
    }

    private Answer change(Caller caller, Request request) {
        divisions.change(caller, id(request), JsonBody.of(request));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        divisions.delete(caller, id(request));
        return Answer.empty(204);
    }

    private Answer users(Caller caller, Request request) {
        List<ObjectNode> rows = divisions.users(caller, id(request)).stream()
                .map(user -> Json.object()
                        .put("user_id", user.id())
                        .put("user_display_name", user.displayName())
                        .put("user_email", user.email()))
                .toList();
        return Answer.json(200, pages.page(request, "users", rows).remove(NOT_SHOWN));
    }

    private Answer assign(Caller caller, Request request) {
        divisions.get(caller, id(request));
        List<User> users = JsonBody.objects(JsonBody.of(request), "users").stream()
                .map(named -> user(caller, named))
                .toList();
        if (users.isEmpty()) {
            throw ApiError.invalidField("users", "Missing field.");
        }
        divisions.assign(caller, id(request), users);
        String ids = String.join(",", users.stream().map(User::id).toList());
        return Answer.json(
                201,
                Json.object().put("added_at", ZoomTime.utc(clock.instant())).put("ids", ids));
    }

    private static User user(Caller caller, ObjectNode named) {
        String name = Stream.of("user_id", "user_email")
                .map(member -> named.path(member).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return caller.directory()
                .user(name)
                .filter(caller::maySee)
                .orElseThrow(() -> new ApiError(404, 40_406, "User does not exist: " + name + "."));
    }

    private static String id(Request request) {
        return request.variable("divisionId");
    }
}
