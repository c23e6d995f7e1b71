package dev.zoomflow.testkit.webinar;

import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.registration.Registrations;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/past_webinars/{id}/absentees}: who registered and did not come. */
public final class AbsenteeEndpoint implements Family {
    private final PastMeetings past;
    private final Registrations registrations;
    private final Pages pages;

    public AbsenteeEndpoint(PastMeetings past, Registrations registrations, Pages pages) {
        this.past = past;
        this.registrations = registrations;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/past_webinars/{webinarId}/absentees", this::list);
    }

    private Answer list(Caller caller, Request request) {
        String id = request.variable("webinarId");
        PastMeeting webinar = past.find(caller, id, Kind.WEBINAR.noSuch(id));
        List<ObjectNode> rows = registrations.approved(webinar.entry()).stream()
                .filter(one -> !came(webinar, one))
                .map(AbsenteeEndpoint::row)
                .toList();
        return Answer.json(200, pages.page(request, "registrants", rows));
    }

    private static boolean came(PastMeeting webinar, Registrant registrant) {
        return webinar.stays().stream()
                .map(stay -> stay.participant().email())
                .anyMatch(registrant.email()::equalsIgnoreCase);
    }

    private static ObjectNode row(Registrant registrant) {
        ObjectNode json = Json.object().put("id", registrant.id()).put("email", registrant.email());
        json.put("first_name", registrant.firstName()).put("last_name", registrant.lastName());
        return json.put("status", registrant.status()).put("join_url", registrant.joinUrl());
    }
}
