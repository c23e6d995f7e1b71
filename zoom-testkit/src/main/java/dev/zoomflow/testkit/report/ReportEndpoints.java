package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.Stay;
import dev.zoomflow.testkit.pastmeeting.ParticipantRows;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/meetings} and {@code /v2/report/webinars}. */
public final class ReportEndpoints implements Family {
    private final Kind kind;
    private final PastMeetings meetings;
    private final Pages pages;

    public ReportEndpoints(Kind kind, PastMeetings meetings, Pages pages) {
        this.kind = kind;
        this.meetings = meetings;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String one = "/v2/report/" + kind.plural() + "/{" + kind.variable() + "}";
        endpoints.on("GET " + one, this::details).on("GET " + one + "/participants", this::participants);
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

    private PastMeeting find(Caller caller, Request request) {
        String id = request.variable(kind.variable());
        return meetings.find(caller, id, kind.expired(id));
    }
}
