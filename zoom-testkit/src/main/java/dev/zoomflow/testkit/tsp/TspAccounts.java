package dev.zoomflow.testkit.tsp;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/tsp}: whether an account works with another provider, and how. At first none does. */
public final class TspAccounts implements Family {
    private static final Form FORM = Form.of(
            Field.flag("dial_in_number_unrestricted").or(false),
            Field.flag("enable").or(false),
            Field.flag("master_account_setting_extended").or(false),
            Field.flag("modify_credential_forbidden").or(false),
            Field.text("tsp_bridge").oneOf("US_TSP_TB", "EU_TSP_TB").or("US_TSP_TB"),
            Field.flag("tsp_enabled").or(false),
            Field.text("tsp_provider").or(""));

    private final Map<String, ObjectNode> byAccount = new ConcurrentHashMap<>();

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/tsp", this::show).on("PATCH /v2/tsp", this::change);
    }

    private Answer show(Caller caller, Request request) {
        ObjectNode json = of(caller);
        json.putArray("dial_in_numbers");
        return Answer.json(200, json);
    }

    private Answer change(Caller caller, Request request) {
        ObjectNode asked = JsonBody.of(request);
        byAccount.put(caller.account().id(), FORM.changed(of(caller), asked));
        return Answer.empty(204);
    }

    /**
     * @throws ApiError when the account has no provider
     */
    void mustHaveIt(Caller caller) {
        if (!of(caller).path("tsp_enabled").asBoolean(false)) {
            throw new ApiError(400, 2024, "Account not enable TSP.");
        }
    }

    private ObjectNode of(Caller caller) {
        return byAccount
                .getOrDefault(caller.account().id(), FORM.whole(Json.object()))
                .deepCopy();
    }
}
