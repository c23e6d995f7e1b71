package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import tools.jackson.databind.node.ObjectNode;

/** The calling plans of the account and of users. */
final class PlanEndpoints implements Family {
    private static final String OF_USER = "/v2/phone/users/{userId}/calling_plans";

    private final CallingPlans plans;

    PlanEndpoints(CallingPlans plans) {
        this.plans = plans;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on(
                        "GET /v2/phone/calling_plans",
                        (caller, request) ->
                                Answer.json(200, plans.all(caller.user().accountId())))
                .on("POST " + OF_USER, this::assign)
                .on("PUT " + OF_USER, this::replace)
                .on("DELETE " + OF_USER + "/{planType}", this::unassign);
    }

    private Answer assign(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        plans.assign(user.accountId(), user.id(), CallingPlans.asked(JsonBody.of(request)));
        return Answer.empty(201);
    }

    private Answer replace(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        ObjectNode body = JsonBody.of(request);
        JsonBody.text(body, "source_type");
        JsonBody.text(body, "target_type");
        int before = body.path("source_type").asInt(0);
        plans.replace(
                user.accountId(), user.id(), before, body.path("target_type").asInt(0));
        return Answer.empty(204);
    }

    private Answer unassign(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        plans.unassign(user.accountId(), user.id(), request.variable("planType"));
        return Answer.empty(204);
    }
}
