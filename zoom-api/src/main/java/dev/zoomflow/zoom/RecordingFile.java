package dev.zoomflow.zoom;

import java.time.Instant;
import java.util.Optional;

/**
 * One file of a recording.
 *
 * @param fileType {@code MP4}, {@code M4A}, {@code CHAT}, {@code TRANSCRIPT} …; Zoom adds to them
 * @param fileSize in bytes
 * @param downloadUrl empty while Zoom is still processing the file
 */
public record RecordingFile(
        Optional<String> id,
        Optional<String> fileType,
        Optional<String> fileExtension,
        Optional<Long> fileSize,
        Optional<String> recordingType,
        Optional<String> status,
        Optional<Instant> recordingStart,
        Optional<Instant> recordingEnd,
        Optional<String> downloadUrl,
        String json) {
    /** Without the rest: logs are no place for it. */
    @Override
    public String toString() {
        return fileType.orElse("file") + " " + id.orElse("without id");
    }
}
