package dev.zoomflow.testkit.link;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoint;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/{id}/invite_links} and {@code …/{id}/jointoken} of meetings and webinars. */
public final class LinkEndpoints implements Family {
    private static final int LIFE_SECONDS = 120;
    private static final int MOST = 500;
    private static final List<String> TOKENS = List.of("live_streaming", "local_archiving", "local_recording");

    private final MeetingFinder finder;

    public LinkEndpoints(MeetingFinder finder) {
        this.finder = finder;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String one = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}";
        endpoints.on("POST " + one + "/invite_links", this::invite);
        TOKENS.forEach(token -> endpoints.on("GET " + one + "/jointoken/" + token, token()));
    }

    private Answer invite(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        JsonNode asked = JsonBody.of(request).path("attendees");
        if (!asked.isArray() || asked.isEmpty() || asked.size() > MOST) {
            throw ApiError.invalidField("attendees", "Invalid field.");
        }
        ObjectNode json = Json.object();
        ArrayNode attendees = json.putArray("attendees");
        asked.forEach(attendee -> attendees
                .addObject()
                .put("name", attendee.path("name").asString(""))
                .put("join_url", "https://us02web.zoom.us/w/" + meeting.id() + "?tk=" + Identifiers.urlSafe(24)));
        return Answer.json(201, json);
    }

    private Endpoint token() {
        return (caller, request) -> {
            MeetingEntry meeting = finder.of(caller, request);
            return Answer.json(
                    200,
                    Json.object()
                            .put("expire_in", LIFE_SECONDS)
                            .put("token", meeting.id() + "." + Identifiers.urlSafe(32)));
        };
    }
}
