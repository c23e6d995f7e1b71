package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Links that open a Zoom App in a client where the app says: by the app's id, or of the app that calls. */
final class DeeplinkEndpoints implements Family {
    private static final int LONGEST = 9_000;
    private static final int LONGEST_OWN = 256;
    private static final Set<String> TYPES = Set.of("1", "2");

    private final AppBook apps;

    DeeplinkEndpoints(AppBook apps) {
        this.apps = apps;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("POST /v2/marketplace/apps/{appId}/deeplink", this::ofApp)
                .on("POST /v2/zoomapp/deeplink", this::ofCaller);
    }

    private Answer ofApp(Caller caller, Request request) {
        String app = apps.find(request.variable("appId")).clientId();
        ObjectNode body = JsonBody.of(request);
        JsonBody.oneOf(body, "type", TYPES);
        String target = JsonBody.oneOf(body, "target", Set.of("meeting", "panel", "modal"));
        String action = JsonBody.text(body, "action");
        if (action.length() > LONGEST) {
            throw ApiError.invalid("Invalid action. Exceeded the maximum length of the value.");
        }
        return Answer.json(201, link(app + " " + target + " " + action));
    }

    private Answer ofCaller(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        User user =
                body.hasNonNull("user_id") ? caller.find(body.path("user_id").asString("")) : caller.user();
        String action = body.path("action").asString("");
        if (action.length() > LONGEST_OWN) {
            throw ApiError.invalid("Invalid action. The maximum length of the value is " + LONGEST_OWN + ".");
        }
        if (body.has("type")) {
            JsonBody.oneOf(body, "type", TYPES);
        }
        return Answer.json(200, link(caller.app().clientId() + " " + user.id() + " " + action));
    }

    /** The same for the same. */
    private static ObjectNode link(String what) {
        return Json.object().put("deeplink", "https://zoom.us/launch/chatapp/" + Identifiers.derived(what));
    }
}
