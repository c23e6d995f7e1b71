package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code PATCH /v2/live_meetings/{id}/events}: does from outside what the host does in a meeting that is on. */
public final class LiveControls implements Family {
    private static final Set<String> UNSIMULATED =
            Set.of("ai_companion.start", "ai_companion.stop", "ai_companion.disable");

    private final MeetingFinder finder;
    private final MeetingLife life;
    private final Invitations invitations;
    private final CallOuts callOuts;
    private final Map<String, LongConsumer> recording;

    public LiveControls(
            MeetingFinder finder,
            MeetingLife life,
            LiveRecording recording,
            Invitations invitations,
            CallOuts callOuts) {
        this.finder = finder;
        this.life = life;
        this.invitations = invitations;
        this.callOuts = callOuts;
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
        JsonNode params = body.path("params");
        switch (method) {
            case "recording.start", "recording.stop", "recording.pause", "recording.resume" -> record(meeting, method);
            case "participant.invite" -> invitations.send(meeting, params.path("contacts"), caller);
            case "participant.invite.callout" -> callOuts.phone(meeting, params);
            case "participant.invite.room_system_callout" -> callOuts.room(meeting, params, caller);
            case "participant.remove" ->
                life.remove(meeting.id(), params.path("participant_uuid").asString(""));
            case "waiting_room.update" -> {
                // whoever waits sees it; no call and no event shows it
            }
            default -> throw refused(method);
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
        return UNSIMULATED.contains(method)
                ? new ApiError(501, 501, "The simulator knows the method " + method + " but does not simulate it.")
                : ApiError.invalidField("method", "Invalid field.");
    }
}
