package dev.zoomflow.testkit.summary;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The summary of one session.
 *
 * @param meeting as it was then
 * @param at when it was written
 */
record Summary(MeetingEntry meeting, Session session, Instant at, String overview, List<String> nextSteps) {
    Summary {
        nextSteps = List.copyOf(nextSteps);
    }

    /** What lists and the events about its being there have. */
    ObjectNode row() {
        ObjectNode json = Json.object().put("meeting_host_id", meeting.host().id());
        json.put("meeting_host_email", meeting.host().email());
        json.put("meeting_uuid", meeting.uuid()).put("meeting_id", meeting.id());
        json.put("meeting_topic", meeting.topic());
        String start = ZoomTime.utc(session.startedAt());
        String end = ZoomTime.utc(session.endedAt().orElse(at));
        json.put("meeting_start_time", start).put("meeting_end_time", end);
        json.put("summary_start_time", start).put("summary_end_time", end);
        String written = ZoomTime.utc(at);
        return json.put("summary_created_time", written).put("summary_last_modified_time", written);
    }

    ObjectNode titled() {
        return row().put("summary_title", "Meeting summary for " + meeting.topic());
    }

    ObjectNode whole() {
        ObjectNode json = titled().put("summary_overview", overview);
        ArrayNode details = json.putArray("summary_details");
        details.addObject().put("label", meeting.topic()).put("summary", overview);
        ArrayNode steps = json.putArray("next_steps");
        nextSteps.forEach(steps::add);
        return json.put("summary_content", content());
    }

    /** In Markdown. */
    private String content() {
        String steps = nextSteps.stream().map(step -> "- " + step + "\n").collect(Collectors.joining());
        return "## Quick recap\n" + overview + "\n" + (steps.isEmpty() ? "" : "## Next steps\n" + steps);
    }

    /** With who changed it last, as a single answer has it. */
    ObjectNode answer() {
        ObjectNode json =
                whole().put("summary_last_modified_user_id", meeting.host().id());
        json.put("summary_last_modified_user_email", meeting.host().email());
        ObjectNode edited = Members.only(json, Stream.of("summary_overview", "next_steps"));
        json.set("edited_summary", edited.put("summary_details", overview));
        return json;
    }
}
