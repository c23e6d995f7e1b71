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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Approves an app before anybody asks for it. */
final class ApprovalEndpoint implements Family {
    private static final Set<String> ACTIONS = Set.of(
            "approve_all", "approve_user", "approve_group", "disapprove_all", "disapprove_user", "disapprove_group");

    private final AppBook apps;
    private final Approvals approvals;
    private final Chosen chosen;
    private final InstantSource clock;

    ApprovalEndpoint(AppBook apps, Approvals approvals, Chosen chosen, InstantSource clock) {
        this.apps = apps;
        this.approvals = approvals;
        this.chosen = chosen;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/marketplace/apps/{appId}/preApprove", this::approve);
    }

    private Answer approve(Caller caller, Request request) {
        App app = apps.find(request.variable("appId"));
        ObjectNode body = JsonBody.of(request);
        String action = JsonBody.oneOf(body, "action", ACTIONS);
        boolean approved = action.startsWith("approve");
        String whom = action.substring(action.indexOf('_') + 1);
        Instant now = clock.instant();
        User approver = caller.user();
        if (whom.equals("all")) {
            approvals.setAll(app, approver, approved, now);
        } else {
            approvals.set(app, approver, chosen.users(caller, body, whom), approved, now);
        }
        return Answer.json(201, Chosen.echo(Json.object().put("executed_at", ZoomTime.utc(now)), body));
    }
}
