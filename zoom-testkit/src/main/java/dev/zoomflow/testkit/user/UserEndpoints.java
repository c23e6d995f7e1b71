package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.PersonalNumber;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users}, {@code /v2/users/me} and {@code /v2/users/{id}}. */
public final class UserEndpoints implements Family {
    private final Directory directory;
    private final Pages pages;

    public UserEndpoints(Directory directory, Pages pages) {
        this.directory = directory;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/users", this::list).on("GET /v2/users/{userId}", this::one);
    }

    private Answer list(Caller caller, Request request) {
        List<ObjectNode> visible = directory.users().stream()
                .filter(caller::maySee)
                .map(UserEndpoints::json)
                .toList();
        return Answer.json(200, pages.page(request, "users", visible));
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, json(caller.find(request.variable("userId"))));
    }

    private static ObjectNode json(User user) {
        ObjectNode json = Json.object();
        json.put("id", user.id()).put("first_name", user.firstName()).put("last_name", user.lastName());
        json.put("display_name", user.displayName()).put("email", user.email()).put("type", 2);
        json.put("role_name", "Member").put("pmi", PersonalNumber.of(user));
        json.put("use_pmi", false)
                .put("timezone", user.timezone())
                .put("verified", 1)
                .put("dept", "");
        json.put("created_at", "2024-02-12T08:15:00Z").put("last_login_time", "2026-01-05T07:48:11Z");
        json.put("language", "en-US")
                .put("status", "active")
                .put("role_id", "2")
                .put("cluster", "us04");
        json.put("account_id", user.accountId()).put("user_created_at", "2024-02-12T08:15:00Z");
        json.putArray("group_ids");
        json.putArray("login_types").add(100);
        return json;
    }
}
