package dev.zoomflow.testkit.recording;

/** What a recording's file holds. */
enum FileKind {
    VIDEO("MP4", "shared_screen_with_speaker_view", "MP4", "video/mp4"),
    AUDIO("M4A", "audio_only", "M4A", "audio/mp4"),
    TIMELINE("TIMELINE", "timeline", "JSON", "application/json"),
    CHAT("CHAT", "chat_file", "TXT", "text/plain;charset=UTF-8"),
    TRANSCRIPT("TRANSCRIPT", "audio_transcript", "VTT", "text/vtt;charset=UTF-8");

    private final String fileType;
    private final String recordingType;
    private final String extension;
    private final String contentType;

    FileKind(String fileType, String recordingType, String extension, String contentType) {
        this.fileType = fileType;
        this.recordingType = recordingType;
        this.extension = extension;
        this.contentType = contentType;
    }

    String fileType() {
        return fileType;
    }

    String recordingType() {
        return recordingType;
    }

    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }

    /** Whether there is a page to play it. */
    boolean plays() {
        return this != TIMELINE;
    }
}
