package dev.zoomflow.host.identity;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened once. Two are the same only if they are equal, whatever their messages look like.
 *
 * @param meeting which of a schedule's meetings
 * @param who the participant, or the recorded file; "" where the type tells of none
 */
record Occurrence(Kind kind, int meeting, Instant at, String who) {
    enum Kind {
        ENDED("meeting.ended"),
        JOINED("meeting.participant_joined"),
        LEFT("meeting.participant_left"),
        RECORDED("recording.completed");

        final String type;

        Kind(String type) {
            this.type = type;
        }

        static Kind of(String type) {
            for (var kind : values()) {
                if (kind.type.equals(type)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(type);
        }
    }

    /** What a stored message tells of, by its plain members alone. */
    static Occurrence read(String json, long firstMeeting) {
        var message = JsonMapper.shared().readTree(json);
        var kind = Kind.of(message.path("event").asString());
        var object = message.path("payload").path("object");
        return new Occurrence(
                kind,
                (int) (Long.parseLong(object.path("id").asString()) - firstMeeting),
                Instant.ofEpochMilli(message.path("event_ts").asLong()),
                who(kind, object));
    }

    private static String who(Kind kind, JsonNode object) {
        return switch (kind) {
            case ENDED -> "";
            case JOINED, LEFT -> object.path("participant").path("user_id").asString();
            case RECORDED -> object.path("recording_files").path(0).path("id").asString();
        };
    }

    @Override
    public String toString() {
        return kind.type + (who.isEmpty() ? "" : " of " + who) + " in meeting " + meeting + " at "
                + at.toString().substring(11);
    }
}
