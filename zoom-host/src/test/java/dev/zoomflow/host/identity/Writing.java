package dev.zoomflow.host.identity;

import dev.zoomflow.host.identity.Occurrence.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How Zoom may write one and the same message. */
enum Writing {
    PLAIN,
    /** With download tokens and addresses of its own. */
    OTHER_LINKS,
    /** Other order of members, white space and escapes. */
    OTHERWISE;

    private static final JsonMapper WIDE = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    /** @param fresh what no other message has in its links */
    String of(Occurrence occurrence, long firstMeeting, long fresh) {
        var links = this == OTHER_LINKS ? fresh : 0;
        var message = new TreeMap<String, Object>(Map.of(
                "event",
                occurrence.kind().type,
                "event_ts",
                occurrence.at().toEpochMilli(),
                "payload",
                new TreeMap<>(Map.of("account_id", "acc", "object", object(occurrence, firstMeeting, links)))));
        if (occurrence.kind() == Kind.RECORDED) {
            message.put("download_token", "dt" + links);
        }
        return this == OTHERWISE
                ? WIDE.writeValueAsString(message.descendingMap())
                : JsonMapper.shared().writeValueAsString(message);
    }

    private static Map<String, Object> object(Occurrence occurrence, long firstMeeting, long links) {
        var meeting = Long.toString(firstMeeting + occurrence.meeting());
        var object = new TreeMap<String, Object>(
                Map.of("id", meeting, "uuid", "/e+" + meeting + "==", "host_id", "host", "topic", "Früh \ud83d\ude00"));
        switch (occurrence.kind()) {
            case ENDED -> object.put("end_time", occurrence.at().toString());
            case JOINED, LEFT ->
                object.put(
                        "participant",
                        Map.of("user_id", occurrence.who(), "user_name", "Guest", "public_ip", "192.0.2.7"));
            case RECORDED -> {
                object.put("share_url", "https://zoom.example/share/" + links);
                object.put("recording_files", List.of(file(occurrence, links)));
            }
        }
        return object;
    }

    private static Map<String, Object> file(Occurrence occurrence, long links) {
        return new TreeMap<>(Map.of(
                "id",
                occurrence.who(),
                "file_type",
                "MP4",
                "download_url",
                "https://zoom.example/download/" + links,
                "play_url",
                "https://zoom.example/play/" + links));
    }
}
