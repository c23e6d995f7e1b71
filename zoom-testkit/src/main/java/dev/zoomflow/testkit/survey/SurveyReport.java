package dev.zoomflow.testkit.survey;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/meetings/{id}/survey} and the same for webinars. */
public final class SurveyReport implements Family {
    private final Kind kind;
    private final PastMeetings past;
    private final SurveyBook surveys;

    public SurveyReport(Kind kind, PastMeetings past, SurveyBook surveys) {
        this.kind = kind;
        this.past = past;
        this.surveys = surveys;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/" + kind.plural() + "/{" + kind.variable() + "}/survey", this::answers);
    }

    private Answer answers(Caller caller, Request request) {
        String id = request.variable(kind.variable());
        PastMeeting session = past.find(caller, id, kind.expired(id));
        ObjectNode json =
                Json.object().put(kind.prefix() + "_id", session.entry().id());
        json.put(kind.prefix() + "_uuid", session.entry().uuid());
        json.put("start_time", ZoomTime.utc(session.start()));
        json.put("survey_id", Identifiers.derived("survey of " + session.entry().id()));
        json.put(
                "survey_name",
                surveys.of(session.entry().id()).at("/custom_survey/title").asString(""));
        ArrayNode people = json.putArray("survey_answers");
        Map<String, ArrayNode> byPerson = new LinkedHashMap<>();
        surveys.answers(session.entry().uuid())
                .forEach(reply -> byPerson.computeIfAbsent(reply.person(), unseen -> person(people, reply))
                        .add(detail(reply)));
        return Answer.json(200, json);
    }

    private static ArrayNode person(ArrayNode people, Reply reply) {
        return people.addObject()
                .put("name", reply.name())
                .put("email", reply.email())
                .putArray("answer_details");
    }

    private static ObjectNode detail(Reply reply) {
        return Json.object()
                .put("question", reply.question())
                .put("question_id", Identifiers.derived(reply.question()))
                .put("answer", reply.answer())
                .put("date_time", ZoomTime.utc(reply.at()));
    }
}
