package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was recorded of one session of a meeting. */
public record Recording(MeetingEntry meeting, Instant endedAt, List<RecordingFile> files) {

    /** The fields that both the event and the API show. */
    public ObjectNode json(URI base, boolean numbersAsText) {
        ObjectNode json = Json.object();
        Instant start = startedAt();
        json.put("uuid", meeting.uuid());
        if (numbersAsText) {
            json.put("id", Long.toString(meeting.id())).put("type", Integer.toString(meeting.type()));
        } else {
            json.put("id", meeting.id()).put("type", meeting.type());
        }
        json.put("account_id", meeting.host().accountId())
                .put("host_id", meeting.host().id());
        json.put("topic", meeting.topic()).put("start_time", ZoomTime.utc(start));
        json.put("timezone", meeting.host().timezone())
                .put("host_email", meeting.host().email());
        json.put("duration", Duration.between(start, endedAt).toMinutes());
        json.put(
                "total_size",
                files.stream().mapToLong(file -> file.content().size()).sum());
        json.put("recording_count", files.size());
        json.put("share_url", base + "/rec/share/" + meeting.id());
        json.put("password", "Vq7!mR2x").put("recording_play_passcode", "Zk3pTq8LmW");
        ArrayNode list = json.putArray("recording_files");
        files.forEach(file -> list.add(json(base, file)));
        return json;
    }

    private ObjectNode json(URI base, RecordingFile file) {
        ObjectNode json = Json.object();
        json.put("id", file.id()).put("meeting_id", meeting.uuid());
        json.put("recording_start", ZoomTime.utc(startedAt()));
        json.put("recording_end", ZoomTime.utc(endedAt));
        json.put("file_type", file.fileType()).put("file_extension", file.extension());
        json.put("file_size", file.content().size());
        if (!file.fileType().equals("TIMELINE")) {
            json.put("play_url", base + "/rec/play/" + file.id());
        }
        json.put("download_url", base + "/rec/download/" + file.id());
        json.put("status", "completed").put("recording_type", file.recordingType());
        return json;
    }

    private Instant startedAt() {
        return meeting.session().map(Session::startedAt).orElse(endedAt);
    }
}
