package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/presence_status} */
public final class PresenceEndpoints implements Family {
    private static final int MINUTES = 20;
    private static final int MOST_MINUTES = 1440;

    private final Presence presence;

    public PresenceEndpoints(Presence presence) {
        this.presence = presence;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String path = "/v2/users/{userId}/presence_status";
        endpoints.on("GET " + path, this::show).on("PUT " + path, this::change);
    }

    private Answer show(Caller caller, Request request) {
        Presence.Shown shown = presence.of(caller.find(request.variable("userId")));
        ObjectNode json = Json.object().put("status", shown.status());
        shown.until()
                .ifPresent(end -> json.put("end_time", ZoomTime.utc(end))
                        .put("remaining_time", presence.left(shown).toMinutes()));
        return Answer.json(200, json);
    }

    private Answer change(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        ObjectNode body = JsonBody.of(request);
        String status = JsonBody.oneOf(body, "status", Presence.STATUSES);
        long minutes = Math.min(body.path("duration").asInt(MINUTES), MOST_MINUTES);
        Optional<Duration> time = Optional.of(Duration.ofMinutes(minutes));
        presence.change(user, status, time.filter(any -> status.equals(Presence.UNDISTURBED)));
        return Answer.empty(204);
    }
}
