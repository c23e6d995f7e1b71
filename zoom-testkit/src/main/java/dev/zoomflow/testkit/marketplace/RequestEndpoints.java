package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
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
import dev.zoomflow.testkit.rest.QueryChoice;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/requests}: who wants an app, and what an administrator says. */
final class RequestEndpoints implements Family {
    private static final String OF_APP = "/v2/marketplace/apps/{appId}/requests";
    private static final Map<String, AppRequest.Status> DECISIONS = Map.of(
            "approve_all", AppRequest.Status.APPROVED,
            "approve", AppRequest.Status.APPROVED,
            "decline_all", AppRequest.Status.REJECTED,
            "decline", AppRequest.Status.REJECTED);

    private final AppBook apps;
    private final AppRequests requests;
    private final Chosen chosen;
    private final Pages pages;
    private final InstantSource clock;

    RequestEndpoints(AppBook apps, AppRequests requests, Chosen chosen, Pages pages, InstantSource clock) {
        this.apps = apps;
        this.requests = requests;
        this.chosen = chosen;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + OF_APP, this::list)
                .on("POST " + OF_APP, this::add)
                .on("PATCH " + OF_APP, this::decide)
                .on("GET /v2/marketplace/users/{userId}/apps", this::ofUser);
    }

    private Answer list(Caller caller, Request request) {
        Optional<String> status = QueryChoice.of(request, "status", AppRequest.Status.WORDS);
        List<ObjectNode> rows = requests.of(app(request), caller.user().accountId()).stream()
                .filter(asked -> status.filter(
                                word -> !word.equals(asked.status().word()))
                        .isEmpty())
                .map(AppRequest::json)
                .toList();
        return Answer.json(200, pages.brief(request, "requests", rows));
    }

    private Answer add(Caller caller, Request request) {
        App app = app(request);
        ObjectNode body = JsonBody.of(request);
        String action = JsonBody.oneOf(body, "action", Set.of("add_all", "add_user", "add_group"));
        List<User> users = chosen.users(caller, body, action.substring("add_".length()));
        users.forEach(user -> requests.ask(app, user));
        ObjectNode json = Json.object().put("added_at", ZoomTime.utc(clock.instant()));
        return Answer.json(201, Chosen.echo(json, body));
    }

    private Answer decide(Caller caller, Request request) {
        App app = app(request);
        ObjectNode body = JsonBody.of(request);
        String action =
                JsonBody.oneOf(body, "action", Set.of("approve_all", "approve", "decline_all", "decline", "cancel"));
        String account = caller.user().accountId();
        Set<String> users = action.endsWith("_all")
                ? requests.of(app, account).stream()
                        .map(asked -> asked.user().id())
                        .collect(Collectors.toSet())
                : Set.copyOf(Chosen.texts(body, "request_user_ids"));
        requests.decide(app, account, users, Optional.ofNullable(DECISIONS.get(action)));
        return Answer.empty(204);
    }

    private Answer ofUser(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        boolean active = request.queryParameters()
                .filled("type")
                .orElse("active_requests")
                .equals("active_requests");
        List<ObjectNode> rows = requests.of(user).stream()
                .filter(asked -> asked.pending() == active)
                .flatMap(asked -> caller.directory().app(asked.app()).stream().map(app -> asked.addTo(AppRow.of(app))))
                .toList();
        return Answer.json(200, pages.brief(request, "apps", rows));
    }

    private App app(Request request) {
        return apps.find(request.variable("appId"));
    }
}
