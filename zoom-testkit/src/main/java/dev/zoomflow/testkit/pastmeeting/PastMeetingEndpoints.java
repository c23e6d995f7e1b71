package dev.zoomflow.testkit.pastmeeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.Stay;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/past_meetings} and {@code /v2/past_webinars}. */
public final class PastMeetingEndpoints implements Family {
    private final MeetingBook book;
    private final PastMeetings meetings;
    private final Pages pages;

    public PastMeetingEndpoints(MeetingBook book, PastMeetings meetings, Pages pages) {
        this.book = book;
        this.meetings = meetings;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        Kind kind = book.kind();
        String one = "/v2/past_" + kind.plural() + "/{" + kind.variable() + "}";
        endpoints
                .on("GET " + one + "/instances", this::instances)
                .on("GET " + one + "/participants", this::participants);
        if (kind == Kind.MEETING) {
            endpoints.on("GET " + one, this::details);
        }
    }

    private Answer details(Caller caller, Request request) {
        return Answer.json(200, find(caller, request).details());
    }

    private Answer instances(Caller caller, Request request) {
        String id = request.variable(book.kind().variable());
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray(book.kind().plural());
        meetings.of(caller).stream()
                .filter(past -> Long.toString(past.entry().id()).equals(id))
                .forEach(past -> list.addObject()
                        .put("uuid", past.entry().uuid())
                        .put("start_time", ZoomTime.utc(past.start())));
        boolean planned =
                book.find(id).filter(meeting -> caller.maySee(meeting.host())).isPresent();
        if (list.isEmpty() && !planned) {
            throw book.kind().noSuch(id);
        }
        return Answer.json(200, json);
    }

    private Answer participants(Caller caller, Request request) {
        PastMeeting past = find(caller, request);
        return Answer.json(200, ParticipantRows.page(pages, request, past, stay -> row(past, stay)));
    }

    private static ObjectNode row(PastMeeting past, Stay stay) {
        boolean internal = stay.participant()
                .user()
                .filter(user -> user.accountId().equals(past.host().accountId()))
                .isPresent();
        return ParticipantRows.row(stay)
                .put("registrant_id", stay.participant().registrantId())
                .put("internal_user", internal);
    }

    private PastMeeting find(Caller caller, Request request) {
        String id = request.variable(book.kind().variable());
        return meetings.find(caller, id, book.kind().noSuch(id));
    }
}
