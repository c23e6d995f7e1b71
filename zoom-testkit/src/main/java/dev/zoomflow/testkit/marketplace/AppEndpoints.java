package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes, shows and deletes apps, which work at once, and keeps their manifests. */
final class AppEndpoints implements Family {
    private static final String APPS = "/v2/marketplace/apps";
    private static final String ONE = APPS + "/{appId}";
    private static final String MANIFEST = "manifest";

    private final AppBook apps;
    private final InstantSource clock;

    AppEndpoints(AppBook apps, InstantSource clock) {
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("POST " + APPS, this::create)
                .on("GET " + ONE, (caller, request) -> Answer.json(200, AppRow.whole(app(request))))
                .on("DELETE " + ONE, this::delete)
                .on("GET " + ONE + "/manifest", this::manifest)
                .on("PUT " + ONE + "/manifest", this::describe);
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        String type = JsonBody.oneOf(body, "app_type", Set.of("s2s_oauth", "meeting_sdk", "general"));
        List.of("contact_name", "contact_email", "company_name").forEach(name -> JsonBody.text(body, name));
        boolean own = type.equals("s2s_oauth");
        Set<String> scopes = body.path("scopes")
                .valueStream()
                .map(scope -> scope.asString(""))
                .collect(Collectors.toSet());
        App made = new App(
                JsonBody.text(body, "app_name"),
                own ? App.Kind.SERVER_TO_SERVER : App.Kind.USER_MANAGED,
                new App.Credentials(Identifiers.id(), Identifiers.urlSafe(24), Identifiers.id()),
                List.of(),
                scopes);
        apps.add(made);
        if (body.path(MANIFEST) instanceof ObjectNode manifest) {
            apps.describe(made, manifest);
        }
        return Answer.json(201, shown(made, type, own ? "production_credentials" : "development_credentials"));
    }

    private ObjectNode shown(App made, String type, String credentials) {
        ObjectNode json = Json.object().put("created_at", ZoomTime.utc(clock.instant()));
        json.put("app_id", made.clientId()).put("app_name", made.name()).put("app_type", type);
        ArrayNode scopes = json.putArray("scopes");
        made.scopes().stream().sorted().forEach(scopes::add);
        json.putObject(credentials).put("client_id", made.clientId()).put("client_secret", made.clientSecret());
        return json;
    }

    private Answer delete(Caller caller, Request request) {
        apps.remove(app(request));
        return Answer.empty(204);
    }

    private Answer manifest(Caller caller, Request request) {
        App app = app(request);
        JsonNode manifest = apps.manifest(app)
                .orElseThrow(() -> new ApiError(404, 404, "The app has no manifest: " + app.clientId() + "."));
        ObjectNode json = Json.object();
        json.set(MANIFEST, manifest);
        return Answer.json(200, json);
    }

    private Answer describe(Caller caller, Request request) {
        App app = app(request);
        if (!(JsonBody.of(request).path(MANIFEST) instanceof ObjectNode manifest)) {
            throw new ApiError(400, 400, "Invalid field: manifest.");
        }
        apps.describe(app, manifest);
        return Answer.empty(204);
    }

    private App app(Request request) {
        return apps.find(request.variable("appId"));
    }
}
