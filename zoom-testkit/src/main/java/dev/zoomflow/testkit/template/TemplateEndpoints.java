package dev.zoomflow.testkit.template;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/meeting_templates} and {@code …/webinar_templates}. */
public final class TemplateEndpoints implements Family {
    private final MeetingFinder finder;
    private final Map<String, List<Template>> byUser = new ConcurrentHashMap<>();

    private record Template(String id, String name, ObjectNode settings) {
        ObjectNode json() {
            return Json.object().put("id", id).put("name", name);
        }
    }

    public TemplateEndpoints(MeetingFinder finder) {
        this.finder = finder;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String path = "/v2/users/{userId}/" + finder.kind().prefix() + "_templates";
        endpoints.on("GET " + path, this::list).on("POST " + path, this::keep);
        if (finder.kind() == Kind.MEETING) {
            endpoints.on("GET " + path + "/{meetingTemplateId}", this::one);
        }
    }

    /** With the settings that the meeting had when it was kept. */
    private Answer one(Caller caller, Request request) {
        String id = request.variable("meetingTemplateId");
        Template found = byUser.getOrDefault(user(caller, request).id(), List.of()).stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("Meeting template does not exist: " + id + "."));
        ObjectNode json = found.json();
        json.set("settings", found.settings());
        return Answer.json(200, json);
    }

    private Answer list(Caller caller, Request request) {
        List<Template> kept = byUser.getOrDefault(user(caller, request).id(), List.of());
        ObjectNode json = Json.object().put("total_records", kept.size());
        ArrayNode list = json.putArray("templates");
        kept.forEach(one -> list.add(one.json().put("type", finder.kind() == Kind.MEETING ? 1 : 2)));
        return Answer.json(200, json);
    }

    /** Under a name that is there already only where that may be written over. */
    private Answer keep(Caller caller, Request request) {
        User user = user(caller, request);
        ObjectNode body = JsonBody.of(request);
        MeetingEntry meeting =
                finder.of(caller, body.path(finder.kind().prefix() + "_id").asString(""));
        String name = body.path("name").asString(meeting.topic());
        Template made = new Template(Identifiers.id(), name, meeting.settings());
        boolean overwrite = body.path("overwrite").asBoolean(false);
        byUser.compute(user.id(), (id, before) -> with(made, before == null ? List.of() : before, overwrite));
        return Answer.json(201, made.json());
    }

    private static List<Template> with(Template made, List<Template> before, boolean overwrite) {
        List<Template> after = new ArrayList<>(before);
        boolean known = after.removeIf(one -> one.name().equals(made.name()));
        if (known && !overwrite) {
            throw ApiError.invalidField("name", "Invalid field.");
        }
        after.add(made);
        return List.copyOf(after);
    }

    private static User user(Caller caller, Request request) {
        return caller.find(request.variable("userId"));
    }
}
