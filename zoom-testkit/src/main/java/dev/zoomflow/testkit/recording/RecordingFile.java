package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Tape.Part;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file of a recording.
 *
 * @param part when it was recorded
 * @param trashedAt since when it is in the trash
 */
public record RecordingFile(String id, FileKind kind, Part part, Body content, Optional<Instant> trashedAt) {
    public String contentType() {
        return kind.contentType();
    }

    boolean trashed() {
        return trashedAt.isPresent();
    }

    RecordingFile trashed(Optional<Instant> at) {
        return new RecordingFile(id, kind, part, content, at);
    }

    String downloadUrl(URI base) {
        return base + "/rec/download/" + id;
    }

    ObjectNode json(String meetingUuid, URI base) {
        ObjectNode json = Json.object().put("id", id).put("meeting_id", meetingUuid);
        json.put("recording_start", ZoomTime.utc(part.start())).put("recording_end", ZoomTime.utc(part.end()));
        json.put("file_type", kind.fileType()).put("file_extension", kind.extension());
        json.put("file_size", content.size());
        if (kind.plays()) {
            json.put("play_url", base + "/rec/play/" + id);
        }
        json.put("download_url", downloadUrl(base));
        return json.put("status", "completed").put("recording_type", kind.recordingType());
    }
}
