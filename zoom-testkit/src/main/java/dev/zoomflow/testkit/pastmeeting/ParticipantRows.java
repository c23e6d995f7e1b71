package dev.zoomflow.testkit.pastmeeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Stay;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The lists of who was in a meeting: a row for each stay, none at all when only one person was there. */
public final class ParticipantRows {
    private ParticipantRows() {}

    public static ObjectNode page(Pages pages, Request request, PastMeeting past, Function<Stay, ObjectNode> row) {
        List<ObjectNode> rows =
                past.people() < 2 ? List.of() : past.stays().stream().map(row).toList();
        ObjectNode page = pages.page(request, "participants", rows);
        page.remove("page_number");
        return page;
    }

    /** What every list of participants has. */
    public static ObjectNode row(Stay stay) {
        Participant who = stay.participant();
        ObjectNode json = Json.object();
        json.put("id", who.user().map(User::id).orElse(""));
        json.put("name", who.name()).put("user_id", who.handle());
        json.put("user_email", who.email());
        json.put("join_time", ZoomTime.utc(who.joinedAt())).put("leave_time", ZoomTime.utc(stay.leftAt()));
        json.put("duration", stay.duration().toSeconds());
        return json.put("failover", false).put("status", "in_meeting");
    }
}
