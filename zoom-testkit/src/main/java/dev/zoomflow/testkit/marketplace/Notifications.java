package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v2/app/notifications}: what apps tell users in Zoom's activity center. Thread-safe. */
public final class Notifications implements Family {
    private static final int WRONG = 400;

    private final Map<String, Map<String, String>> byUser = new LinkedHashMap<>();

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/app/notifications", this::send);
    }

    private Answer send(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        if (!body.path("message").isObject()) {
            throw invalid("message");
        }
        String text = body.at("/message/text").asString("");
        if (text.isBlank()) {
            throw invalid("text");
        }
        User user =
                body.hasNonNull("user_id") ? named(caller, body.path("user_id").asString("")) : caller.user();
        String id = body.path("notification_id").asString(UUID.randomUUID().toString());
        add(user, caller.app().clientId() + " " + id, text);
        return Answer.empty(202);
    }

    private static User named(Caller caller, String id) {
        return Optional.of(id)
                .flatMap(caller.directory()::user)
                .filter(caller::maySee)
                .orElseThrow(() -> invalid("user_id"));
    }

    private static ApiError invalid(String parameter) {
        return new ApiError(WRONG, WRONG, "Invalid parameter: " + parameter);
    }

    /** Instead of the one that the app sent under the same id. */
    private synchronized void add(User user, String id, String text) {
        byUser.computeIfAbsent(user.id(), known -> new LinkedHashMap<>()).put(id, text);
    }

    /** Oldest first. */
    public synchronized List<String> of(User user) {
        return new ArrayList<>(byUser.getOrDefault(user.id(), Map.of()).values());
    }
}
