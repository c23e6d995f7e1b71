package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A meeting in the report about a user. Beside Zoom's usual times it has some in a form of its own. */
final class MeetingRow {
    private static final DateTimeFormatter OWN_FORM =
            DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm").withZone(ZoneOffset.UTC);

    private MeetingRow() {}

    static ObjectNode of(PastMeeting past) {
        ObjectNode json = past.details();
        json.remove(List.of("host_id", "dept"));
        json.put("host_name", past.host().displayName());
        if (past.entry().type() != 1) {
            past.entry().start().ifPresent(planned -> json.put("schedule_time", OWN_FORM.format(planned)));
        }
        json.put("join_time", OWN_FORM.format(past.start())).put("leave_time", OWN_FORM.format(past.end()));
        Session session = past.session();
        json.put("has_screen_share", session.talk().shared()).put("has_recording", session.isRecorded());
        json.put("has_chat", !session.talk().lines().isEmpty());
        json.put("meeting_encryption_status", 1).put("participants_count_my_account", ofAccount(past));
        json.putArray("custom_keys");
        json.putArray("tracking_fields");
        return json;
    }

    private static long ofAccount(PastMeeting past) {
        String account = past.host().accountId();
        return past.stays().stream()
                .flatMap(stay -> stay.participant().user().stream())
                .filter(user -> user.accountId().equals(account))
                .distinct()
                .count();
    }
}
