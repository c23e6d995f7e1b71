package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/** {@code /v2/marketplace/app/custom_fields}: what users filled in where the app asked for it. Thread-safe. */
public final class CustomFields implements Family {
    private final Map<List<String>, Map<String, String>> values = new LinkedHashMap<>();

    /** Instead of what was there. */
    public synchronized void fill(App app, User user, String field, String value) {
        values.computeIfAbsent(key(app, user), key -> new LinkedHashMap<>()).put(field, value);
    }

    private static List<String> key(App app, User user) {
        return List.of(app.clientId(), user.id());
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/marketplace/app/custom_fields", this::list);
    }

    private synchronized Answer list(Caller caller, Request request) {
        ArrayNode fields = Json.array();
        values.getOrDefault(key(caller.app(), caller.user()), Map.of())
                .forEach((field, value) -> fields.addObject()
                        .put("field_id", field)
                        .put("type", "plain_text_input")
                        .put("value", value));
        return Answer.json(200, fields);
    }
}
