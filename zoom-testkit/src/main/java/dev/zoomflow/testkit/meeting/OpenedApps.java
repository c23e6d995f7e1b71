package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/open_apps}: the apps that open by themselves when a meeting begins. Thread-safe. */
public final class OpenedApps implements Family {
    private static final String APPS = "/v2/meetings/{meetingId}/open_apps";

    private final Map<Long, Set<String>> byMeeting = new ConcurrentHashMap<>();
    private final MeetingFinder finder;

    public OpenedApps(MeetingFinder finder) {
        this.finder = finder;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST " + APPS, this::add).on("DELETE " + APPS, this::remove);
    }

    /** Always the app that calls. */
    private Answer add(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        String app = caller.app().clientId();
        of(meeting).add(app);
        ObjectNode json = Json.object().put("id", meeting.id()).put("app_id", app);
        json.put("start_time", meeting.details().path("start_time").asString(""));
        return Answer.json(201, json);
    }

    private Answer remove(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        if (!of(meeting).remove(caller.app().clientId())) {
            throw new ApiError(404, 1401, "The app does not open in the meeting: " + meeting.id() + ".");
        }
        return Answer.empty(204);
    }

    private Set<String> of(MeetingEntry meeting) {
        return byMeeting.computeIfAbsent(meeting.id(), id -> ConcurrentHashMap.newKeySet());
    }
}
