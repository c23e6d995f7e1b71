package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code PATCH /v2/live_meetings/{id}/events}: does from outside what the host does in a meeting that is on. */
public final class LiveControls implements Family {
    private final MeetingFinder finder;
    private final MeetingLife life;
    private final LiveRecording recording;
    private final LiveCompanion companion;
    private final Invitations invitations;
    private final CallOuts callOuts;

    public LiveControls(
            MeetingFinder finder,
            MeetingLife life,
            LiveRecording recording,
            LiveCompanion companion,
            Invitations invitations,
            CallOuts callOuts) {
        this.finder = finder;
        this.life = life;
        this.recording = recording;
        this.companion = companion;
        this.invitations = invitations;
        this.callOuts = callOuts;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("PATCH /v2/live_meetings/{meetingId}/events", this::control);
    }

    /** Zoom says nothing but that it took the order; events tell what came of it. */
    private Answer control(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode body = JsonBody.of(request);
        mustBeOn(meeting);
        try {
            follow(body.path("method").asString(""), body.path("params"), meeting, caller);
        } catch (IllegalStateException nothingToDo) {
            // taken all the same; no event follows
        }
        return Answer.empty(202);
    }

    private void follow(String method, JsonNode params, MeetingEntry meeting, Caller caller) {
        long id = meeting.id();
        switch (method) {
            case "recording.start" -> recording.start(id);
            case "recording.stop" -> recording.stop(id);
            case "recording.pause" -> recording.pause(id);
            case "recording.resume" -> recording.resume(id);
            case "participant.invite" -> invitations.send(meeting, params.path("contacts"), caller);
            case "participant.invite.callout" -> callOuts.phone(meeting, params);
            case "participant.invite.room_system_callout" -> callOuts.room(meeting, params, caller);
            case "participant.remove" ->
                life.remove(id, params.path("participant_uuid").asString(""));
            case "ai_companion.start" -> companion.start(id, params);
            case "ai_companion.stop" -> companion.stop(id, params);
            case "ai_companion.disable" -> companion.disable(id);
            case "waiting_room.update" -> {
                // whoever waits sees it; no call and no event shows it
            }
            default -> throw ApiError.invalidField("method", "Invalid field.");
        }
    }

    private static void mustBeOn(MeetingEntry meeting) {
        if (!meeting.live()) {
            throw meeting.kind().notOn(meeting.id());
        }
    }
}
