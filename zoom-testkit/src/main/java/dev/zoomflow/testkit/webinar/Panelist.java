package dev.zoomflow.testkit.webinar;

import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who speaks in a webinar. */
record Panelist(String id, String name, String email, String joinUrl) {
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("email", email);
        return json.put("join_url", joinUrl);
    }
}
