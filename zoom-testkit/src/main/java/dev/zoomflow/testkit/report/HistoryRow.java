package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A meeting or webinar in the report about all that were held. */
final class HistoryRow {
    static final List<String> FEATURES = List.of(
            "screen_sharing",
            "video_on",
            "remote_control",
            "closed_caption",
            "breakout_room",
            "language_interpretation",
            "telephone_usage",
            "in_meeting_chat",
            "poll",
            "join_by_room",
            "waiting_room",
            "live_transcription",
            "reaction",
            "zoom_apps",
            "annotation",
            "raise_hand",
            "virtual_background",
            "whiteboard",
            "immersive_scene",
            "avatar",
            "switch_to_mobile",
            "file_sharing",
            "meeting_summary",
            "meeting_questions",
            "record_to_computer",
            "record_to_cloud",
            "live_translation",
            "registration",
            "smart_recording",
            "multi_speaker",
            "meeting_wallpaper",
            "gen_ai_virtual_background",
            "multi_share",
            "document_collaboration",
            "portrait_lighting",
            "personalized_audio_isolation",
            "color_themes");
    private static final String NO_REGISTRATION = "2";

    private HistoryRow() {}

    static ObjectNode of(PastMeeting past, boolean polled) {
        Kind kind = past.entry().kind();
        ObjectNode json = Json.object().put("meeting_uuid", past.entry().uuid());
        json.put("meeting_id", past.entry().id()).put("type", kind.word());
        json.put("host_display_name", past.host().displayName())
                .put("host_email", past.host().email());
        json.put("start_time", ZoomTime.utc(past.start())).put("end_time", ZoomTime.utc(past.end()));
        json.put("topic", past.entry().topic()).put("participants", past.people());
        json.put("duration", past.minutes()).put("total_participant_minutes", past.totalMinutes());
        json.put("department", "").put("source", "Zoom");
        json.put("create_time", past.entry().details().path("created_at").asString(""));
        if (kind == Kind.WEBINAR) {
            json.put("unique_viewers", past.people());
        }
        json.putArray("custom_fields");
        json.putArray("tracking_fields")
                .addAll(past.entry()
                        .details()
                        .path("tracking_fields")
                        .valueStream()
                        .toList());
        ObjectNode features = json.putObject("feature_used");
        Set<String> used = used(past, polled);
        FEATURES.forEach(feature -> features.put(feature, used.contains(feature)));
        return json;
    }

    private static Set<String> used(PastMeeting past, boolean polled) {
        boolean registration = !past.entry().setting("approval_type").equals(NO_REGISTRATION);
        return Stream.of(
                        past.session().talk().shared() ? "screen_sharing" : "",
                        past.session().talk().lines().isEmpty() ? "" : "in_meeting_chat",
                        past.session().isRecorded() ? "record_to_cloud" : "",
                        past.entry().setting("waiting_room").equals("true") ? "waiting_room" : "",
                        registration ? "registration" : "",
                        polled ? "poll" : "")
                .collect(Collectors.toSet());
    }
}
