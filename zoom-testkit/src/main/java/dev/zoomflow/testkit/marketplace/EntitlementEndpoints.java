package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What users bought of the app that calls: in whole, and by numbers alone. */
final class EntitlementEndpoints implements Family {
    private static final int NOT_SOLD = 1402;

    private final Monetization monetization;

    EntitlementEndpoints(Monetization monetization) {
        this.monetization = monetization;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/marketplace/monetization/entitlements", this::whole)
                .on("GET /v2/marketplace/users/{userId}/entitlements", this::numbers);
    }

    private Answer whole(Caller caller, Request request) {
        User user =
                request.queryParameters().filled("user_id").map(caller::find).orElse(caller.user());
        if (!monetization.sells(caller.app())) {
            throw new ApiError(404, NOT_SOLD, "app is not monetized");
        }
        ArrayNode list = Json.array();
        bought(caller, user).forEach(entitlement -> list.add(entitlement.json()));
        return Answer.json(200, list);
    }

    private Answer numbers(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        if (!monetization.sells(caller.app())) {
            throw new ApiError(409, NOT_SOLD, "App is not monetized");
        }
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("entitlements");
        bought(caller, user).forEach(entitlement -> list.addObject().put("entitlement_id", entitlement.number()));
        return Answer.json(200, json);
    }

    private List<Monetization.Entitlement> bought(Caller caller, User user) {
        List<Monetization.Entitlement> bought = monetization.of(caller.app(), user);
        if (bought.isEmpty()) {
            throw new ApiError(404, 1002, "No entitlements assigned to the user for the app.");
        }
        return bought;
    }
}
