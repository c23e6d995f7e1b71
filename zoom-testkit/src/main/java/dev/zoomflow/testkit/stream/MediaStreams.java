package dev.zoomflow.testkit.stream;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The streams of sessions to apps, one for each of both; begin and end are told. Thread-safe. */
final class MediaStreams {
    private static final String SERVERS = "wss://rtms-sjc1.zoom.us/ws";
    /** By the host. */
    private static final int REASON = 1;

    private record Key(String uuid, String clientId) {}

    private final Map<Key, String> ids = new HashMap<>();
    private final EventSender events;

    MediaStreams(EventSender events) {
        this.events = events;
    }

    /** Nothing where it runs already. */
    synchronized void start(MeetingEntry meeting, String clientId, User operator) {
        Key key = new Key(meeting.uuid(), clientId);
        if (!ids.containsKey(key)) {
            String id = Identifiers.hex(16);
            ids.put(key, id);
            ObjectNode payload = told(meeting, id).put("operator_id", operator.id());
            events.sendBare("rtms_started", meeting, payload.put("server_urls", SERVERS));
        }
    }

    synchronized void stop(MeetingEntry meeting, String clientId) {
        Optional.ofNullable(ids.remove(new Key(meeting.uuid(), clientId)))
                .ifPresent(id -> events.sendBare(
                        "rtms_stopped", meeting, told(meeting, id).put("stop_reason", REASON)));
    }

    synchronized boolean runs(MeetingEntry meeting, String clientId) {
        return ids.containsKey(new Key(meeting.uuid(), clientId));
    }

    private static ObjectNode told(MeetingEntry meeting, String id) {
        return Json.object().put("meeting_uuid", meeting.uuid()).put("rtms_stream_id", id);
    }
}
