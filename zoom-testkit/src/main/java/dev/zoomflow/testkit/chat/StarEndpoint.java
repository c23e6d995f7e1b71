package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Stars a channel or a contact, or takes the star away. */
final class StarEndpoint implements Family {
    private final Stars stars;
    private final Place place;

    StarEndpoint(Stars stars, Channels channels) {
        this.stars = stars;
        this.place = new Place(channels);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("PATCH /v2/chat/users/{userId}/events", this::star);
    }

    private Answer star(Caller caller, Request request) {
        User user = Actor.of(caller, request);
        ObjectNode body = JsonBody.of(request);
        boolean starred =
                JsonBody.oneOf(body, "method", Set.of("star", "unstar")).equals("star");
        String type = JsonBody.oneOf(body, "params.target_type", Set.of("channel", "contact"));
        ObjectNode target = Json.object().put("to_" + type, JsonBody.text(body, "params.target_id"));
        stars.set(user, place.asked(caller, user, target), starred);
        return Answer.empty(204);
    }
}
