package dev.zoomflow.testkit.survey;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/{id}/survey} of meetings and webinars. */
public final class SurveyEndpoints implements Family {
    private static final List<String> FIELDS =
            List.of("custom_survey", "show_in_the_browser", "show_in_the_follow_up_email", "third_party_survey");

    private final MeetingFinder finder;
    private final Map<Long, ObjectNode> surveys = new ConcurrentHashMap<>();

    public SurveyEndpoints(MeetingFinder finder) {
        this.finder = finder;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String path = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}/survey";
        endpoints
                .on("GET " + path, this::read)
                .on("PATCH " + path, this::change)
                .on("DELETE " + path, this::remove);
    }

    private Answer read(Caller caller, Request request) {
        long id = finder.of(caller, request).id();
        return Answer.json(200, surveys.getOrDefault(id, standard()));
    }

    /** Takes over what is given; the rest stays. */
    private Answer change(Caller caller, Request request) {
        long id = finder.of(caller, request).id();
        ObjectNode asked = JsonBody.of(request);
        surveys.compute(id, (key, before) -> {
            ObjectNode after = before == null ? standard() : before.deepCopy();
            FIELDS.stream().filter(asked::has).forEach(name -> after.set(name, asked.get(name)));
            return after;
        });
        return Answer.empty(204);
    }

    private Answer remove(Caller caller, Request request) {
        surveys.remove(finder.of(caller, request).id());
        return Answer.empty(204);
    }

    private static ObjectNode standard() {
        return Json.object().put("show_in_the_browser", true).put("show_in_the_follow_up_email", false);
    }
}
