package dev.zoomflow.testkit.stream;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code PATCH /v2/live_meetings/{id}/rtms_app/status} */
public final class StreamEndpoint implements Family {
    private static final Set<String> ACTIONS = Set.of("start", "stop", "pause", "resume");

    private final MeetingFinder finder;
    private final MediaStreams streams;

    public StreamEndpoint(MeetingFinder finder, EventSender events) {
        this.finder = finder;
        this.streams = new MediaStreams(events);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("PATCH /v2/live_meetings/{meetingId}/rtms_app/status", this::control);
    }

    private Answer control(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode body = JsonBody.of(request);
        String action = JsonBody.oneOf(body, "action", ACTIONS);
        String app = body.at("/settings/client_id").asString(caller.app().clientId());
        if (!meeting.live() || (!action.equals("start") && !streams.runs(meeting, app))) {
            throw meeting.kind().notOn(meeting.id());
        }
        if (action.equals("start")) {
            streams.start(meeting, app, caller.user());
        } else if (action.equals("stop")) {
            streams.stop(meeting, app);
        }
        return Answer.empty(204);
    }
}
