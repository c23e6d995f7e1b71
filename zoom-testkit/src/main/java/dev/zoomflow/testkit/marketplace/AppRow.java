package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An app as the Marketplace shows it. */
final class AppRow {
    private AppRow() {}

    static ObjectNode of(App app) {
        ObjectNode row = Json.object().put("app_id", app.clientId()).put("app_name", app.name());
        row.put("app_type", "OAuthApp").put("app_usage", app.kind() == App.Kind.USER_MANAGED ? 1 : 2);
        return row.put("app_status", app.listing().published() ? "PUBLISHED" : "UNPUBLISHED");
    }

    static ObjectNode whole(App app) {
        ObjectNode json = of(app);
        ArrayNode scopes = json.putArray("app_scopes");
        app.scopes().stream().sorted().forEach(scopes::add);
        json.putObject("app_requirements").put("user_role", app.kind() == App.Kind.USER_MANAGED ? "user" : "admin");
        return json;
    }
}
