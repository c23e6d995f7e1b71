package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Map;
import java.util.function.LongConsumer;
import tools.jackson.databind.node.ObjectNode;

/** {@code PATCH /v2/live_meetings/{id}/events}: does from outside what the host does in a meeting that is on. */
public final class LiveControls implements Family {
    private final MeetingFinder finder;
    private final Invitations invitations;
    private final Map<String, LongConsumer> recording;

    public LiveControls(MeetingFinder finder, LiveRecording recording, Invitations invitations) {
        this.finder = finder;
        this.invitations = invitations;
        this.recording = Map.of(
                "recording.start", recording::start,
                "recording.stop", recording::stop,
                "recording.pause", recording::pause,
                "recording.resume", recording::resume);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("PATCH /v2/live_meetings/{meetingId}/events", this::control);
    }

    /** Zoom says nothing but that it took the order; events tell what came of it. */
    private Answer control(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode body = JsonBody.of(request);
        String method = body.path("method").asString("");
        mustBeOn(meeting);
        if (method.equals("participant.invite")) {
            invitations.send(meeting, body.at("/params/contacts"), caller);
        } else if (recording.containsKey(method)) {
            record(meeting, method);
        } else {
            throw refused(method);
        }
        return Answer.empty(202);
    }

    private void record(MeetingEntry meeting, String method) {
        try {
            recording.getOrDefault(method, unknown -> {}).accept(meeting.id());
        } catch (IllegalStateException nothingToDo) {
            // taken all the same; no event follows
        }
    }

    private static void mustBeOn(MeetingEntry meeting) {
        if (!meeting.live()) {
            throw meeting.kind().notOn(meeting.id());
        }
    }

    private static ApiError refused(String method) {
        boolean known = method.equals("waiting_room.update") || method.startsWith("participant.invite.");
        return known
                ? new ApiError(501, 501, "The simulator knows the method " + method + " but does not simulate it.")
                : ApiError.invalidField("method", "Invalid field.");
    }
}
