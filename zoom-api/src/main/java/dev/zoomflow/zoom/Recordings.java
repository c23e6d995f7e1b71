package dev.zoomflow.zoom;

import dev.zoomflow.api.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was recorded of a meeting.
 *
 * @param uuid of that meeting as it was held
 * @param duration in minutes
 * @param totalSize in bytes
 * @param recordingFiles more than one set of them if the recording was stopped and begun again
 */
public record Recordings(
        String id,
        String uuid,
        Optional<String> hostId,
        Optional<String> topic,
        Optional<Instant> startTime,
        Optional<Integer> duration,
        Optional<Long> totalSize,
        Optional<String> shareUrl,
        Optional<Secret> password,
        List<RecordingFile> recordingFiles,
        List<RecordingFile> participantAudioFiles,
        String json) {
    /** Without the rest: logs are no place for it. */
    @Override
    public String toString() {
        return "recordings of meeting " + id;
    }
}
