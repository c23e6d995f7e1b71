package dev.zoomflow.testkit.poll;

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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/{id}/polls} of meetings and webinars. */
public final class PollEndpoints implements Family {
    private static final int MOST = 50;

    private final MeetingFinder finder;
    private final PollBook polls;

    public PollEndpoints(MeetingFinder finder, PollBook polls) {
        this.finder = finder;
        this.polls = polls;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String all = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}/polls";
        endpoints
                .on("GET " + all, this::list)
                .on("POST " + all, this::create)
                .on("GET " + all + "/{pollId}", this::one)
                .on("PUT " + all + "/{pollId}", this::change)
                .on("DELETE " + all + "/{pollId}", this::remove);
        if (finder.kind() == Kind.MEETING) {
            endpoints.on("POST /v2/meetings/{meetingId}/batch_polls", this::createSome);
        }
    }

    private Answer list(Caller caller, Request request) {
        boolean anonymous = request.queryParameters()
                .filled("anonymous")
                .filter("true"::equals)
                .isPresent();
        List<ObjectNode> shown = polls.of(finder.of(caller, request).id()).stream()
                .filter(poll -> !anonymous || poll.path("anonymous").asBoolean(false))
                .toList();
        ObjectNode json = Json.object().put("total_records", shown.size());
        ArrayNode list = json.putArray("polls");
        shown.forEach(list::add);
        return Answer.json(200, json);
    }

    private Answer create(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode poll = PollFields.read(JsonBody.of(request));
        mustHaveRoom(meeting, 1);
        return Answer.json(201, polls.add(meeting.id(), poll));
    }

    /** All of them or none. */
    private Answer createSome(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        List<ObjectNode> asked = JsonBody.objects(JsonBody.of(request), "polls").stream()
                .map(PollFields::read)
                .toList();
        mustHaveRoom(meeting, asked.size());
        ObjectNode json = Json.object();
        ArrayNode made = json.putArray("polls");
        asked.forEach(poll -> made.add(polls.add(meeting.id(), poll)));
        return Answer.json(201, json);
    }

    private void mustHaveRoom(MeetingEntry meeting, int more) {
        if (polls.of(meeting.id()).size() + more > MOST) {
            throw ApiError.invalid("A maximum of " + MOST + " polls can be created.");
        }
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, poll(finder.of(caller, request), request));
    }

    private Answer change(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode before = poll(meeting, request);
        ObjectNode changed = PollFields.read(JsonBody.of(request));
        changed.put("id", before.path("id").asString(""));
        polls.put(meeting.id(), changed.put("status", before.path("status").asString("")));
        return Answer.empty(204);
    }

    private Answer remove(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        polls.remove(meeting.id(), poll(meeting, request).path("id").asString(""));
        return Answer.empty(204);
    }

    private ObjectNode poll(MeetingEntry meeting, Request request) {
        return polls.find(meeting.id(), request.variable("pollId"))
                .orElseThrow(() -> new ApiError(
                        404,
                        3001,
                        meeting.kind().word() + " poll does not exist: " + request.variable("pollId") + "."));
    }
}
