package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingLife;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/meetings} and {@code /v2/meetings/{id}}. */
final class Meetings {
    private static final Set<Integer> TYPES = Set.of(1, 2, 3, 8, 10);
    private static final Scopes LIST = Scopes.anyOf(
            "meeting:read:list_meetings", "meeting:read:list_meetings:admin", "meeting:read", "meeting:read:admin");
    private static final Scopes READ =
            Scopes.anyOf("meeting:read:meeting", "meeting:read:meeting:admin", "meeting:read", "meeting:read:admin");
    private static final Scopes CREATE = Scopes.anyOf(
            "meeting:write:meeting", "meeting:write:meeting:admin", "meeting:write", "meeting:write:admin");
    private static final Scopes UPDATE = Scopes.anyOf(
            "meeting:update:meeting", "meeting:update:meeting:admin", "meeting:write", "meeting:write:admin");
    private static final Scopes DELETE = Scopes.anyOf(
            "meeting:delete:meeting", "meeting:delete:meeting:admin", "meeting:write", "meeting:write:admin");
    private static final Scopes STATUS = Scopes.anyOf(
            "meeting:update:status", "meeting:update:status:admin", "meeting:write", "meeting:write:admin");

    private final Users users;
    private final MeetingBook book;
    private final MeetingLife life;
    private final Pages pages;

    Meetings(Users users, MeetingBook book, MeetingLife life, Pages pages) {
        this.users = users;
        this.book = book;
        this.life = life;
        this.pages = pages;
    }

    void addTo(RestApi api) {
        api.add("GET", "/v2/users/{id}/meetings", LIST, this::list);
        api.add("POST", "/v2/users/{id}/meetings", CREATE, this::create);
        api.add("GET", "/v2/meetings/{id}", READ, this::one);
        api.add("PATCH", "/v2/meetings/{id}", UPDATE, this::update);
        api.add("DELETE", "/v2/meetings/{id}", DELETE, this::delete);
        api.add("PUT", "/v2/meetings/{id}/status", STATUS, this::status);
    }

    private Answer list(Caller caller, Request request) {
        String type = request.queryParameters().filled("type").orElse("scheduled");
        List<ObjectNode> items = book.of(users.find(caller, request.variable("id"))).stream()
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
        MeetingEntry made = life.create(users.find(caller, request.variable("id")), asked);
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
        String id = request.variable("id");
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
