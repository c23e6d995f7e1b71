package dev.zoomflow.testkit.webhook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whose an event is, as far as it says so. Zoom does not document its own rule. */
final class Owners {
    private static final List<String> NAMED = List.of(
            "/object/host_id",
            "/object/user_id",
            "/object/owner_id",
            "/object/owner/id",
            "/object/meeting_host_id",
            "/object/caller/user_id",
            "/object/callee/user_id",
            "/user_id");

    private Owners() {}

    /** Ids of users; empty where the event is the account's. */
    static Set<String> of(String event, JsonNode payload) {
        Set<String> owners = new LinkedHashSet<>();
        NAMED.forEach(path -> add(owners, payload.at(path)));
        if (event.startsWith("user.")) {
            add(owners, payload.at("/object/id"));
        }
        if (owners.isEmpty()) {
            add(owners, payload.at("/operator_id"));
        }
        return owners;
    }

    private static void add(Set<String> owners, JsonNode id) {
        String text = id.asString("");
        if (!text.isEmpty()) {
            owners.add(text);
        }
    }
}
