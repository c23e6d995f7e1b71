package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/meetings} and {@code /v2/meetings/{id}}. */
public final class MeetingEndpoints implements Family {
    private static final Set<Integer> TYPES = Set.of(1, 2, 3, 8, 10);

    private final MeetingBook book;
    private final MeetingLife life;
    private final Pages pages;

    public MeetingEndpoints(MeetingBook book, MeetingLife life, Pages pages) {
        this.book = book;
        this.life = life;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/users/{userId}/meetings", this::list)
                .on("POST /v2/users/{userId}/meetings", this::create)
                .on("GET /v2/meetings/{meetingId}", this::one)
                .on("PATCH /v2/meetings/{meetingId}", this::update)
                .on("DELETE /v2/meetings/{meetingId}", this::delete)
                .on("PUT /v2/meetings/{meetingId}/status", this::status);
    }

    private Answer list(Caller caller, Request request) {
        String type = request.queryParameters().filled("type").orElse("scheduled");
        List<ObjectNode> items = book.of(caller.find(request.variable("userId"))).stream()
                .filter(meeting -> listed(type, meeting))
                .map(MeetingJson::item)
                .toList();
        return Answer.json(200, pages.page(request, "meetings", items));
    }

    private static boolean listed(String type, MeetingEntry meeting) {
        return switch (type) {
            case "live" -> meeting.live();
            case "previous_meetings" -> !meeting.live() && meeting.session().isPresent();
            default -> meeting.type() != 1;
        };
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode asked = checked(JsonBody.of(request));
        MeetingEntry made = life.create(caller.find(request.variable("userId")), asked);
        return Answer.json(201, MeetingJson.whole(made));
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, MeetingJson.whole(find(caller, request)));
    }

    private Answer update(Caller caller, Request request) {
        life.update(find(caller, request), checked(JsonBody.of(request)), caller.user());
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        life.delete(find(caller, request), caller.user());
        return Answer.empty(204);
    }

    private Answer status(Caller caller, Request request) {
        MeetingEntry meeting = find(caller, request);
        String action = JsonBody.of(request).path("action").asString("");
        if (!action.equals("end")) {
            throw ApiError.invalid("Invalid field: action.");
        }
        if (!meeting.live()) {
            throw new ApiError(400, 3000, "Meeting " + meeting.id() + " is not in progress.");
        }
        life.end(meeting.id());
        return Answer.empty(204);
    }

    /**
     * @throws ApiError when there is none, or none that the caller may see
     */
    private MeetingEntry find(Caller caller, Request request) {
        String id = request.variable("meetingId");
        return book.find(id)
                .filter(meeting -> caller.maySee(meeting.host()))
                .orElseThrow(() -> ApiError.noSuchMeeting(id));
    }

    private static ObjectNode checked(ObjectNode asked) {
        JsonNode type = asked.path("type");
        if (!type.isMissingNode() && !TYPES.contains(type.asInt(-1))) {
            throw ApiError.invalidField("type", "Invalid field.");
        }
        JsonNode duration = asked.path("duration");
        if (!duration.isMissingNode() && !duration.isIntegralNumber()) {
            throw ApiError.invalidField("duration", "Invalid field.");
        }
        return asked;
    }
}
