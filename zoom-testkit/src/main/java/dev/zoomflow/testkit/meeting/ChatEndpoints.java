package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;

/** {@code /v2/live_meetings/{id}/chat/messages/{id}}: what was written in a meeting or webinar that is on. */
public final class ChatEndpoints implements Family {
    private final MeetingFinder finder;
    private final Stage stage;

    public ChatEndpoints(MeetingFinder finder, Stage stage) {
        this.finder = finder;
        this.stage = stage;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        Kind kind = finder.kind();
        String one = "/v2/live_" + kind.plural() + "/{" + kind.variable() + "}/chat/messages/{messageId}";
        endpoints.on("DELETE " + one, this::delete);
        if (kind == Kind.MEETING) {
            endpoints.on("PATCH " + one, this::change);
        }
    }

    private Answer delete(Caller caller, Request request) {
        if (!stage.takeBack(live(caller, request), request.variable("messageId"))) {
            throw none(request);
        }
        return Answer.empty(204);
    }

    private Answer change(Caller caller, Request request) {
        String text = JsonBody.of(request).path("message_content").asString("");
        if (text.isBlank()) {
            throw ApiError.invalidField("message_content", "Missing field.");
        }
        if (!stage.correct(live(caller, request), request.variable("messageId"), text)) {
            throw none(request);
        }
        return Answer.empty(204);
    }

    private static ApiError none(Request request) {
        return new ApiError(404, 3001, "Message does not exist: " + request.variable("messageId") + ".");
    }

    private long live(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        if (!meeting.live()) {
            throw meeting.kind().notOn(meeting.id());
        }
        return meeting.id();
    }
}
