package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.Envelope;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Sends the events of meetings and webinars, under the names of their kind. */
public final class EventSender {
    private final Sender sender;
    private final InstantSource clock;

    public EventSender(Sender sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * @param what the name after the dot, such as {@code created}
     * @param meeting whose account gets it
     */
    public void send(String what, MeetingEntry meeting, ObjectNode object) {
        send(what, meeting, Json.object(), object);
    }

    /** As {@link #send(String, MeetingEntry, ObjectNode)}, told with who did it. */
    public void sendBy(User operator, String what, MeetingEntry meeting, ObjectNode object) {
        send(what, meeting, by(operator), object);
    }

    /**
     * @param more members of the payload beside account and object
     */
    void send(String what, MeetingEntry meeting, ObjectNode more, ObjectNode object) {
        String event = meeting.kind().prefix() + "." + what;
        ObjectNode payload = Json.object().put("account_id", meeting.host().accountId());
        payload.setAll(more);
        payload.set("object", object);
        sender.send(event, Envelope.meeting(event, payload, now()));
    }

    /** Tells it without account and object, as realtime media streams are told. */
    public void sendBare(String what, MeetingEntry meeting, ObjectNode payload) {
        String event = meeting.kind().prefix() + "." + what;
        sender.send(event, Envelope.meeting(event, payload, now()));
    }

    /** Tells of the recording of a session that is on. */
    void sendRecording(String what, MeetingEntry meeting, ObjectNode object) {
        String event = "recording." + what;
        ObjectNode payload = Json.object().put("account_id", meeting.host().accountId());
        payload.set("object", object);
        sender.send(event, Envelope.recording(event, payload, now(), Optional.empty()));
    }

    static ObjectNode by(User operator) {
        return Json.object().put("operator", operator.email()).put("operator_id", operator.id());
    }
}
