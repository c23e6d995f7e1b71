package dev.zoomflow.testkit.webinar;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/webinars/{id}/panelists}. */
public final class PanelistEndpoints implements Family {
    private static final String ALL = "/v2/webinars/{webinarId}/panelists";

    private final MeetingFinder finder;
    private final InstantSource clock;
    private final PanelistBook book = new PanelistBook();

    public PanelistEndpoints(MeetingFinder finder, InstantSource clock) {
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::add)
                .on("DELETE " + ALL, this::removeAll)
                .on("DELETE " + ALL + "/{panelistId}", this::remove);
    }

    private Answer list(Caller caller, Request request) {
        List<Panelist> panelists = book.of(finder.of(caller, request).id());
        ObjectNode json = Json.object().put("total_records", panelists.size());
        ArrayNode list = json.putArray("panelists");
        panelists.forEach(one -> list.add(one.json()));
        return Answer.json(200, json);
    }

    private Answer add(Caller caller, Request request) {
        MeetingEntry webinar = finder.of(caller, request);
        List<Panelist> added = JsonBody.objects(JsonBody.of(request), "panelists").stream()
                .map(asked -> panelist(webinar, asked))
                .toList();
        if (added.isEmpty()) {
            throw ApiError.invalidField("panelists", "Missing field.");
        }
        book.add(webinar.id(), added);
        return Answer.json(
                201,
                Json.object().put("id", Long.toString(webinar.id())).put("updated_at", ZoomTime.utc(clock.instant())));
    }

    private static Panelist panelist(MeetingEntry webinar, JsonNode asked) {
        String link = "https://us02web.zoom.us/w/" + webinar.id() + "?tk=" + Identifiers.urlSafe(24);
        String email = text(asked, "email");
        JsonBody.mustBeAddress("panelists.email", email);
        return new Panelist(Identifiers.id(), text(asked, "name"), email, link);
    }

    private static String text(JsonNode asked, String field) {
        String text = asked.path(field).asString("");
        if (text.isBlank()) {
            throw ApiError.invalidField("panelists." + field, "Missing field.");
        }
        return text;
    }

    private Answer removeAll(Caller caller, Request request) {
        book.removeAll(finder.of(caller, request).id());
        return Answer.empty(204);
    }

    private Answer remove(Caller caller, Request request) {
        MeetingEntry webinar = finder.of(caller, request);
        String id = request.variable("panelistId");
        Panelist gone = book.of(webinar.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 3001, "Panelist does not exist: " + id + "."));
        book.remove(webinar.id(), gone);
        return Answer.empty(204);
    }
}
