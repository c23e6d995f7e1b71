package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.rest.QueryChoice;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users} and {@code /v2/users/{id}}: who belongs to an account. */
public final class UserEndpoints implements Family {
    private static final String TRANSFER = "transfer_";

    private final Directory directory;
    private final Profiles profiles;
    private final Membership membership;
    private final Pages pages;

    public UserEndpoints(Directory directory, Profiles profiles, Membership membership, Pages pages) {
        this.directory = directory;
        this.profiles = profiles;
        this.membership = membership;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/users", this::list)
                .on("POST /v2/users", this::create)
                .on("GET /v2/users/{userId}", this::one)
                .on("PATCH /v2/users/{userId}", this::update)
                .on("DELETE /v2/users/{userId}", this::remove)
                .on("PUT /v2/users/{userId}/status", this::status)
                .on("PUT /v2/users/{userId}/email", this::rename);
    }

    private Answer list(Caller caller, Request request) {
        String status = QueryChoice.of(request, "status", Status.WORDS).orElse(Status.ACTIVE.word());
        Optional<String> role = request.queryParameters().filled("role_id");
        List<ObjectNode> visible = directory.users().stream()
                .filter(caller::maySee)
                .map(profiles::json)
                .filter(user -> user.path("status").asString("").equals(status))
                .filter(user ->
                        role.isEmpty() || user.path("role_id").asString("").equals(role.get()))
                .toList();
        if (status.equals(Status.PENDING.word())) {
            visible.forEach(user -> user.remove("id"));
        }
        return Answer.json(200, pages.page(request, "users", visible));
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, profiles.json(user(caller, request)));
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        Admission how = Admission.asked(body);
        JsonBody.text(body, "user_info.email");
        User made = membership.create(caller.user(), how, body.withObject("user_info"));
        ObjectNode json = Json.object().put("id", made.id()).put("first_name", made.firstName());
        json.put("last_name", made.lastName()).put("email", made.email());
        return Answer.json(201, json.put("type", profiles.type(made)));
    }

    private Answer update(Caller caller, Request request) {
        User user = user(caller, request);
        membership.update(caller.user(), user, new UserFields(JsonBody.of(request)));
        return Answer.empty(204);
    }

    private Answer rename(Caller caller, Request request) {
        User user = user(caller, request);
        String email = JsonBody.text(JsonBody.of(request), "email");
        JsonBody.mustBeAddress("email", email);
        membership.rename(caller.user(), user, email);
        return Answer.empty(204);
    }

    private Answer status(Caller caller, Request request) {
        User user = user(caller, request);
        String action = JsonBody.oneOf(JsonBody.of(request), "action", Set.of("activate", "deactivate"));
        if (action.equals("activate")) {
            membership.activate(caller.user(), user);
        } else {
            membership.deactivate(caller.user(), user);
        }
        return Answer.empty(200);
    }

    private Answer remove(Caller caller, Request request) {
        User user = user(caller, request);
        Departure departure = Departure.asked(request);
        Parameters query = request.queryParameters();
        Set<String> inherited = query.values().keySet().stream()
                .filter(name -> name.startsWith(TRANSFER))
                .filter(name -> query.filled(name).equals(Optional.of("true")))
                .map(name -> name.substring(TRANSFER.length()))
                .collect(Collectors.toSet());
        Optional<User> heir = query.filled("transfer_email").map(caller::find);
        if (heir.isEmpty() && !inherited.isEmpty()) {
            throw ApiError.invalidField("transfer_email", "Missing field.");
        }
        membership.leave(caller.user(), user, departure, heir, inherited);
        return Answer.empty(204);
    }

    private static User user(Caller caller, Request request) {
        return caller.find(request.variable("userId"));
    }
}
