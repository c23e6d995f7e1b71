package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;

/** Auto receptionists and common areas, and the calling plans of the latter. */
final class AreaEndpoints implements Family {
    private static final String AREAS = "/v2/phone/common_areas";
    private static final String AREA = "commonAreaId";

    private final Things receptionists;
    private final Things areas;
    private final CallingPlans plans;

    AreaEndpoints(Switchboard board, CallingPlans plans, Pages pages) {
        this.receptionists = Things.ofAccount(board.receptionists, board.extensions("autoReceptionist", "name"), pages);
        this.areas = Things.ofAccount(
                board.areas, board.extensions("commonArea", "display_name").and(new Planned(plans)), pages);
        this.plans = plans;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        receptionists.addTo(endpoints, "/v2/phone/auto_receptionists", "autoReceptionistId");
        areas.addTo(endpoints, AREAS, AREA);
        String of = AREAS + "/{commonAreaId}/calling_plans";
        endpoints.on("POST " + of, this::assign).on("DELETE " + of + "/{type}", this::unassign);
    }

    private Answer assign(Caller caller, Request request) {
        Thing area = areas.find(caller, request, AREA);
        plans.assign(area.accountId(), area.id(), CallingPlans.asked(JsonBody.of(request)));
        return Answer.json(201, plans.shown(area.accountId(), area.id()));
    }

    private Answer unassign(Caller caller, Request request) {
        Thing area = areas.find(caller, request, AREA);
        plans.unassign(area.accountId(), area.id(), request.variable("type"));
        return Answer.empty(204);
    }
}
