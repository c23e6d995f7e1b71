package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Body;

/** One file of a recording. */
public record RecordingFile(String id, String fileType, String recordingType, Body content) {
    String extension() {
        return fileType.equals("TIMELINE") ? "JSON" : fileType;
    }

    public String contentType() {
        return switch (fileType) {
            case "MP4" -> "video/mp4";
            case "M4A" -> "audio/mp4";
            default -> "application/json";
        };
    }
}
