package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rings telephones and room systems into meetings that are on, and tells what comes of it. Thread-safe. */
public final class CallOuts {
    private final EventSender events;
    private final Map<String, CallOut> ringing = new ConcurrentHashMap<>();

    /**
     * @param name of its events before the last word
     * @param object of its events
     */
    private record CallOut(String name, ObjectNode object) {}

    public CallOuts(EventSender events) {
        this.events = events;
    }

    /** {@code meeting.participant_phone_callout_ringing}; without a number nothing follows. */
    void phone(MeetingEntry meeting, JsonNode params) {
        String number = params.path("phone_number").asString("");
        ObjectNode participant =
                Json.object().put("invitee_name", params.path("invitee_name").asString(""));
        String digits = number.split("-", 2)[0].replaceAll("\\D", "");
        if (!digits.isEmpty()) {
            participant.put("phone_number", Long.parseLong(digits));
        }
        ring(meeting, number, new CallOut("participant_phone_callout_", object(meeting, participant)));
    }

    /** {@code meeting.participant_room_system_callout_ringing}; without an address nothing follows. */
    void room(MeetingEntry meeting, JsonNode params, Caller inviter) {
        String address = params.path("device_ip").asString("");
        ObjectNode participant = Json.object()
                .put("call_type", params.path("call_type").asString(""))
                .put("device_ip", address);
        ObjectNode object = object(meeting, participant)
                .put("message_id", Identifiers.id())
                .put("inviter_name", inviter.user().displayName());
        ring(meeting, address, new CallOut("participant_room_system_callout_", object));
    }

    private static ObjectNode object(MeetingEntry meeting, ObjectNode participant) {
        ObjectNode object = Json.object().put("id", Long.toString(meeting.id())).put("uuid", meeting.uuid());
        object.put("host_id", meeting.host().id()).set("participant", participant);
        return object;
    }

    private void ring(MeetingEntry meeting, String address, CallOut call) {
        if (!address.isBlank()) {
            ringing.put(place(meeting, address), call);
            events.send(call.name() + "ringing", meeting, call.object().deepCopy());
        }
    }

    /**
     * It rings no longer.
     *
     * @param address the number, or the address of the room system, as it was called
     * @param answer the last word of the event: {@code accepted}, {@code rejected} or {@code missed}
     * @throws IllegalArgumentException when nothing rings there for this meeting
     */
    public void answer(MeetingEntry meeting, String address, String answer) {
        CallOut call = Optional.ofNullable(ringing.remove(place(meeting, address)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "meeting " + meeting.id() + " called nobody out at " + address + " who did not answer"));
        events.send(call.name() + answer, meeting, call.object());
    }

    private static String place(MeetingEntry meeting, String address) {
        return meeting.uuid() + " " + address;
    }
}
