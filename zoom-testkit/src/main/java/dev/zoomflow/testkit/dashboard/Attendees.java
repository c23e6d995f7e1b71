package dev.zoomflow.testkit.dashboard;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.meeting.Stay;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Who is in, who waits and who was, as dashboards show them: a row for each stay. */
final class Attendees {
    private Attendees() {}

    static List<ObjectNode> rows(Session session) {
        Stream<ObjectNode> gone = session.stays().stream().map(stay -> left(session, stay));
        Stream<ObjectNode> here = session.present().stream().map(who -> row(session, who, "in_meeting"));
        Stream<ObjectNode> waiting = session.waiting().stream().map(who -> row(session, who, "in_waiting_room"));
        return Stream.of(gone, here, waiting).flatMap(rows -> rows).toList();
    }

    private static ObjectNode left(Session session, Stay stay) {
        return row(session, stay.participant(), "in_meeting")
                .put("leave_time", ZoomTime.utc(stay.leftAt()))
                .put("leave_reason", stay.departure().shown(stay.participant().name()));
    }

    private static ObjectNode row(Session session, Participant who, String status) {
        ObjectNode json = Json.object().put("id", who.userId()).put("user_id", who.handle());
        json.put("participant_uuid", who.uuid()).put("user_name", who.name());
        json.put("email", who.email()).put("registrant_id", who.registrantId());
        json.put("join_time", ZoomTime.utc(who.joinedAt()))
                .put("role", session.role(who).word());
        json.put("device", "Mac").put("ip_address", "203.0.113.24").put("network_type", "Wifi");
        return json.put("status", status);
    }
}
