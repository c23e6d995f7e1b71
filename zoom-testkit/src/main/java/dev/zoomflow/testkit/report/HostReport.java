package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
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

/** {@code /v2/report/users/{id}/meetings}: what a user held or came to, meetings and webinars. */
public final class HostReport implements Family {
    private final PastMeetings meetings;
    private final Pages pages;
    private final InstantSource clock;

    public HostReport(PastMeetings meetings, Pages pages, InstantSource clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/users/{userId}/meetings", this::ofUser);
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
}
