package dev.zoomflow.testkit.poll;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Endpoint;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/polls} and {@code …/qa} of sessions that are over, and in the reports about them. */
public final class ResultEndpoints implements Family {
    private final Kind kind;
    private final PastMeetings past;
    private final Inquiries inquiries;

    public ResultEndpoints(Kind kind, PastMeetings past, Inquiries inquiries) {
        this.kind = kind;
        this.past = past;
        this.inquiries = inquiries;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String one = kind.plural() + "/{" + kind.variable() + "}";
        endpoints
                .on("GET /v2/past_" + one + "/polls", results(Inquiry::isPoll, kind::noSuch))
                .on("GET /v2/past_" + one + "/qa", results(Predicate.not(Inquiry::isPoll), kind::noSuch))
                .on("GET /v2/report/" + one + "/polls", results(Inquiry::isPoll, kind::expired))
                .on("GET /v2/report/" + one + "/qa", results(Predicate.not(Inquiry::isPoll), kind::expired));
    }

    private Endpoint results(Predicate<Inquiry> shown, Function<String, ApiError> none) {
        return (caller, request) -> {
            String id = request.variable(kind.variable());
            return Answer.json(200, results(past.find(caller, id, none.apply(id)), shown));
        };
    }

    private ObjectNode results(PastMeeting session, Predicate<Inquiry> shown) {
        ObjectNode json = Json.object().put("id", session.entry().id());
        json.put("uuid", session.entry().uuid()).put("start_time", ZoomTime.utc(session.start()));
        ArrayNode people = json.putArray("questions");
        Map<String, ArrayNode> byPerson = new LinkedHashMap<>();
        inquiries.of(session.entry().uuid()).stream()
                .filter(shown)
                .forEach(inquiry -> byPerson.computeIfAbsent(
                                inquiry.name() + " " + inquiry.email(), unseen -> person(people, inquiry))
                        .add(inquiry.json()));
        return json;
    }

    private static ArrayNode person(ArrayNode people, Inquiry inquiry) {
        return people.addObject()
                .put("name", inquiry.name())
                .put("email", inquiry.email())
                .putArray("question_details");
    }
}
