package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/marketplace/apps/manifest/validate}: says of a manifest what is wrong with it. */
final class ManifestEndpoint implements Family {
    private final AppBook apps;

    ManifestEndpoint(AppBook apps) {
        this.apps = apps;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/marketplace/apps/manifest/validate", this::validate);
    }

    private Answer validate(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        if (body.hasNonNull("app_id")) {
            apps.find(body.path("app_id").asString(""));
        }
        if (!(body.path("manifest") instanceof ObjectNode manifest)) {
            throw ApiError.invalidField("manifest", "Missing field.");
        }
        Map<String, String> wrong = new ManifestRules(manifest).broken();
        ObjectNode json = Json.object().put("ok", wrong.isEmpty());
        if (!wrong.isEmpty()) {
            ArrayNode errors = json.put("error", "invalid_manifest").putArray("errors");
            wrong.forEach((setting, message) ->
                    errors.addObject().put("message", message).put("setting", setting));
        }
        return Answer.json(200, json);
    }
}
