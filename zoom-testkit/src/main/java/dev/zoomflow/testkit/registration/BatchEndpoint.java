package dev.zoomflow.testkit.registration;

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
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST …/{id}/batch_registrants}: up to 30 people at once, all of them or none. */
public final class BatchEndpoint implements Family {
    private static final int MOST = 30;

    private final MeetingFinder finder;
    private final Registrations registrations;
    private final Refusals refusals;

    public BatchEndpoint(MeetingFinder finder, Registrations registrations, Questions questions) {
        this.finder = finder;
        this.registrations = registrations;
        this.refusals = new Refusals(registrations, questions);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        Kind kind = finder.kind();
        endpoints.on("POST /v2/" + kind.plural() + "/{" + kind.variable() + "}/batch_registrants", this::register);
    }

    private Answer register(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        mustBeScheduled(meeting);
        ObjectNode body = JsonBody.of(request);
        boolean approved = body.path("auto_approve").asBoolean(false);
        List<ObjectNode> people = people(body);
        people.forEach(answers -> refusals.check(meeting, answers));
        ObjectNode json = Json.object();
        ArrayNode rows = json.putArray("registrants");
        people.forEach(
                answers -> rows.add(row(registrations.register(meeting, Answers.kept(answers), approved, Set.of()))));
        return Answer.json(201, json);
    }

    private static List<ObjectNode> people(ObjectNode body) {
        List<ObjectNode> people = JsonBody.objects(body, "registrants");
        if (people.isEmpty() || people.size() > MOST) {
            throw ApiError.invalidField("registrants", "Invalid field.");
        }
        return people;
    }

    private static ObjectNode row(Registered made) {
        return Json.object()
                .put("email", made.email())
                .put("join_url", made.link())
                .put("registrant_id", made.id())
                .put("participant_pin_code", made.pinCode());
    }

    private static void mustBeScheduled(MeetingEntry meeting) {
        Kind kind = meeting.kind();
        if (meeting.type() == kind.scheduled()) {
            return;
        }
        throw kind == Kind.MEETING
                ? new ApiError(
                        400,
                        303,
                        "This API can only be used for scheduled meeting(meeting type: 2). Batch registration is not"
                                + " supported for other meeting types.")
                : new ApiError(
                        400,
                        300,
                        "This API can only be used for scheduled webinars (type 5). Batch registration is not"
                                + " supported for other webinar types.");
    }
}
