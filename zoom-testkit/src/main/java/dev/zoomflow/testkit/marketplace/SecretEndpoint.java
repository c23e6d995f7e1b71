package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/marketplace/apps/{appId}/rotate_client_secret}: an app gets itself another secret. */
final class SecretEndpoint implements Family {
    private static final int WRONG = 1500;
    private static final String TIME = "revoke_old_secret_time";

    private final AppBook apps;
    private final SecretRotations rotations;
    private final InstantSource clock;

    SecretEndpoint(AppBook apps, SecretRotations rotations, InstantSource clock) {
        this.apps = apps;
        this.rotations = rotations;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/marketplace/apps/{appId}/rotate_client_secret", this::rotate);
    }

    private Answer rotate(Caller caller, Request request) {
        App app = apps.find(request.variable("appId"));
        if (!app.clientId().equals(caller.app().clientId())) {
            throw new ApiError(404, 1401, "App ID does not exist.");
        }
        ObjectNode body = JsonBody.of(request);
        if (!body.hasNonNull("action") || !body.hasNonNull(TIME)) {
            throw new ApiError(400, WRONG, "Missing request parameters.");
        }
        String said = body.path(TIME).asString("");
        Instant until = time(said);
        SecretRotations.Rotation rotation = switch (body.path("action").asString("")) {
            case "new" -> rotations.begin(app, until);
            case "update" -> rotations.change(app, until);
            default -> throw new ApiError(400, WRONG, "Invalid request parameter `action`. Can be `new` or `update`.");
        };
        ObjectNode json = Json.object().put("secret_id", rotation.id());
        if (body.path("action").asString("").equals("new")) {
            json.put("new_secret", rotation.secret());
        }
        return Answer.json(201, json.put(TIME, said));
    }

    private Instant time(String said) {
        try {
            return said.equals("now") ? clock.instant() : Instant.parse(said);
        } catch (DateTimeException malformed) {
            throw new ApiError(
                    400,
                    WRONG,
                    "Invalid format of request param `revoke_old_secret_time`. Should be in format"
                            + " `yyyy-MM-dd'T'HH:mm:ss'Z'` for example `2025-03-14T12:34:56Z`.");
        }
    }
}
