package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Numbers that may be called in spite of what countries may be: of the account, its sites, users and common areas. */
final class CallRules implements Family {
    private static final Kind RULES = Kind.of("Exception rule", "exception_rules")
            .required("match_type", "phoneNumber", "prefix")
            .required("prefix_number")
            .optional("comment")
            .required("status", "active", "inactive")
            .unseen("country", true);
    private static final String ID = "exceptionRuleId";

    private final Stock rules = new Stock(RULES);
    private final Switchboard board;
    private final Pages pages;

    CallRules(Switchboard board, Pages pages) {
        this.board = board;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        add(endpoints, "", (caller, request) -> "");
        add(
                endpoints,
                "/users/{userId}",
                (caller, request) -> caller.find(request.variable("userId")).id());
        add(endpoints, "/sites/{siteId}", (caller, request) -> id(board.sites, caller, request, "siteId"));
        add(
                endpoints,
                "/common_areas/{commonAreaId}",
                (caller, request) -> id(board.areas, caller, request, "commonAreaId"));
    }

    private static String id(Stock stock, Caller caller, Request request, String variable) {
        return stock.find(caller.user().accountId(), request.variable(variable)).id();
    }

    private void add(Endpoints endpoints, String of, BiFunction<Caller, Request, String> owner) {
        Things things = new Things(rules, Custom.NONE, owner, (caller, request) -> rule(request), pages);
        String path = "/v2/phone" + of + "/outbound_calling/exception_rules";
        endpoints
                .on("GET " + path, things::list)
                .on("POST " + path, (caller, request) -> {
                    String made = things.made(caller, request).id();
                    return Answer.json(201, Json.object().put("exception_rule_id", made));
                })
                .on("PATCH " + path + "/{exceptionRuleId}", (caller, request) -> things.change(caller, request, ID))
                .on("DELETE " + path + "/{exceptionRuleId}", (caller, request) -> things.delete(caller, request, ID));
    }

    private static ObjectNode rule(Request request) {
        if (JsonBody.of(request).path("exception_rule") instanceof ObjectNode rule) {
            return rule;
        }
        throw ApiError.invalidField("exception_rule", "Missing field.");
    }
}
