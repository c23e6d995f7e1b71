package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.Stay;
import dev.zoomflow.testkit.pastmeeting.ParticipantRows;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/meetings} and {@code /v2/report/users/{id}/meetings}. */
public final class ReportEndpoints implements Family {
    private final PastMeetings meetings;
    private final Pages pages;
    private final InstantSource clock;

    public ReportEndpoints(PastMeetings meetings, Pages pages, InstantSource clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/report/users/{userId}/meetings", this::ofUser)
                .on("GET /v2/report/meetings/{meetingId}", this::details)
                .on("GET /v2/report/meetings/{meetingId}/participants", this::participants)
                .on("GET /v2/report/meetings/{meetingId}/polls", this::questions)
                .on("GET /v2/report/meetings/{meetingId}/qa", this::questions);
    }

    private Answer ofUser(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        DateWindow window = RecentMonths.window(request, clock);
        String type = request.queryParameters().filled("type").orElse("past");
        List<ObjectNode> items = meetings.of(caller).stream()
                .filter(past -> window.contains(past.start()) && listed(type, past, user))
                .map(MeetingRow::of)
                .toList();
        return Answer.json(200, window.around(pages.page(request, "meetings", items)));
    }

    private static boolean listed(String type, PastMeeting past, User user) {
        boolean hosted = past.host().id().equals(user.id());
        return switch (type) {
            case "past" -> hosted && past.people() > 1;
            case "pastOne" -> hosted && past.people() == 1;
            case "pastJoined" -> past.people() > 1 && (hosted || past.attendedBy(user));
            default -> throw ApiError.invalid("Invalid field: type.");
        };
    }

    private Answer details(Caller caller, Request request) {
        ObjectNode json = find(caller, request).details();
        json.remove(List.of("host_id", "source"));
        json.putArray("custom_keys");
        json.putArray("tracking_fields");
        return Answer.json(200, json);
    }

    private Answer participants(Caller caller, Request request) {
        PastMeeting past = find(caller, request);
        boolean registrants = request.queryParameters().all("include_fields").stream()
                .anyMatch(fields -> fields.contains("registrant_id"));
        return Answer.json(200, ParticipantRows.page(pages, request, past, stay -> row(stay, registrants)));
    }

    private static ObjectNode row(Stay stay, boolean registrants) {
        ObjectNode json = ParticipantRows.row(stay).put("customer_key", "").put("bo_mtg_id", "");
        stay.participant().user().ifPresent(user -> json.put("participant_user_id", user.id()));
        return registrants ? json.put("registrant_id", stay.participant().registrantId()) : json;
    }

    private Answer questions(Caller caller, Request request) {
        PastMeeting past = find(caller, request);
        ObjectNode json = Json.object().put("id", past.entry().id());
        json.put("uuid", past.entry().uuid())
                .put("start_time", past.start().toString())
                .putArray("questions");
        return Answer.json(200, json);
    }

    private PastMeeting find(Caller caller, Request request) {
        String id = request.variable("meetingId");
        return meetings.find(caller, id, new ApiError(404, 3001, "Meeting " + id + " not found or has expired."));
    }
}
