package dev.zoomflow.testkit.payload;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes what counts and sums other members agree with them, and the members of one recording file with each other. */
final class Totals {
    private record Kind(String type, String extension, String recordingType) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("MP4", "MP4", "shared_screen_with_speaker_view"),
            new Kind("M4A", "M4A", "audio_only"),
            new Kind("CHAT", "TXT", "chat_file"));
    private static final Kind TRANSCRIPT = new Kind("TRANSCRIPT", "VTT", "audio_transcript");

    private Totals() {}

    static void settle(String event, JsonNode object) {
        JsonNode files = object.path("recording_files");
        long size = 0;
        for (int i = 0; i < files.size(); i++) {
            kind(files.get(i), event.contains("transcript") ? TRANSCRIPT : KINDS.get(i % KINDS.size()));
            size += files.get(i).path("file_size").asLong(0);
        }
        object.path("participant_audio_files").forEach(file -> kind(file, KINDS.get(1)));
        if (object instanceof ObjectNode sums && !files.isEmpty()) {
            put(sums, "recording_count", files.size());
            put(sums, "total_size", size);
        }
    }

    private static void put(ObjectNode object, String name, long value) {
        if (object.path(name).isNumber()) {
            object.put(name, value);
        }
    }

    private static void kind(JsonNode json, Kind kind) {
        if (json instanceof ObjectNode file) {
            describe(file, kind);
        }
    }

    private static void describe(ObjectNode file, Kind kind) {
        put(file, "file_name", kind.recordingType() + "." + kind.extension().toLowerCase(Locale.ROOT));
        put(file, "file_type", kind.type());
        put(file, "file_extension", kind.extension());
        put(file, "recording_type", kind.recordingType());
    }

    private static void put(ObjectNode object, String name, String value) {
        if (object.has(name)) {
            object.put(name, value);
        }
    }
}
