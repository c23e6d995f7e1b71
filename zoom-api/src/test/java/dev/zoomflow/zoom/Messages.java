package dev.zoomflow.zoom;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import java.time.Instant;

/** Messages in the form that Zoom sends, about people who do not exist. */
final class Messages {
    static final Instant MOMENT = Instant.parse("2026-03-02T10:31:05.250Z");

    static final String ENDED = """
            {"event":"meeting.ended","event_ts":1772447465250,"payload":{"account_id":"AcRiverbank","object":{
              "duration":30,"start_time":"2026-03-02T10:00:00Z","timezone":"Europe/Lisbon","topic":"Tide tables ☾",
              "id":"81234567890","type":2,"uuid":"4jpRWTPpTZ2d/kw==","host_id":"uOtter","end_time":"2026-03-02T10:31:04Z",
              "host_email":"otter@river.example"}}}""";

    static final String LEFT_BY_GUEST = """
            {"event":"meeting.participant_left","event_ts":1772447465250,"payload":{"account_id":"AcRiverbank","object":{
              "duration":30,"start_time":"2026-03-02T10:00:00Z","timezone":"","topic":"Tide tables","id":81234567890,"type":2,
              "uuid":"4jpRWTPpTZ2d/kw==","host_id":"uOtter","participant":{"user_id":"16778240","user_name":"A heron","id":"",
              "registrant_id":"","email":"","leave_time":"2026-03-02T10:12:00Z","public_ip":"192.0.2.7","wings":2}}}}""";

    static final String RECORDED = """
            {"download_token":"dl-very-private","event":"recording.completed","event_ts":1772447465250,"payload":{
              "account_id":"AcRiverbank","object":{"uuid":"4jpRWTPpTZ2d/kw==","id":81234567890,"account_id":"AcRiverbank",
              "host_id":"uOtter","topic":"Tide tables","type":2,"start_time":"2026-03-02T10:00:00Z","duration":31,
              "total_size":5000000000,"recording_count":2,"password":"","recording_play_passcode":"pp-very-private",
              "recording_files":[
                {"id":"f1","meeting_id":"4jpRWTPpTZ2d/kw==","recording_start":"2026-03-02T10:00:03Z","recording_end":"",
                 "file_type":"MP4","file_extension":"MP4","file_size":4999990000,"status":"completed",
                 "download_url":"https://zoom.us/rec/download/f1","recording_type":"shared_screen_with_speaker_view"},
                {"meeting_id":"4jpRWTPpTZ2d/kw==","recording_start":"2026-03-02T10:00:03Z","recording_end":null,
                 "file_type":"TIMELINE","download_url":"https://zoom.us/rec/download/f2"}]}}}""";

    private Messages() {}

    static Event event(String type, String json) {
        return Event.of("e-1", type, Subject.of("app", "AcRiverbank", "uOtter"), MOMENT, json);
    }
}
