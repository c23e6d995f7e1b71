package dev.zoomflow.testkit.payload;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Members that identify something, in the forms Zoom gives its ids. */
final class Ids {
    private static final Set<String> MEETINGS = Set.of("meeting", "webinar", "recording");
    private static final Set<String> NUMBERS =
            Set.of("meeting_id", "webinar_id", "meeting_number", "zoom_meeting_id", "parent_meeting_id");
    private static final Set<String> SESSIONS = Set.of("uuid", "meeting_uuid", "webinar_uuid");
    private static final Set<String> OWN_NUMBERS = Set.of("pmi", "personal_meeting_id", "zoom_personal_meeting_id");
    private static final Set<String> HANDLES = Set.of("user_id", "parent_user_id", "bind_user_id");
    private static final Set<String> DEVICES = Set.of("udid", "harddisk_id", "device_id", "sip_id");

    private Ids() {}

    static Optional<String> text(Slot slot) {
        return Optional.of(of(slot)).filter(id -> !id.isEmpty());
    }

    /** "" when it is none of these. */
    private static String of(Slot slot) {
        String name = slot.name();
        if (name.equals("account_id") || name.equals("accountId") || name.endsWith("_account_id")) {
            return slot.scene().world().accountId();
        }
        if (name.equals("client_id")) {
            return slot.scene().world().clientId();
        }
        if (name.equals("id") && slot.ofTheObject()) {
            return ofTheObject(slot);
        }
        if (slot.within("participant") && MEETINGS.contains(slot.family()) && HANDLES.contains(name)) {
            return Long.toString(16_778_240 + 1024 * slot.byName().number(0, 200));
        }
        return ofMeetings(slot);
    }

    /** {@code payload.object.id} */
    private static String ofTheObject(Slot slot) {
        return switch (slot.family()) {
            case "meeting", "webinar", "recording" -> slot.scene().meetingNumber();
            case "session" -> slot.scene().meetingUuid();
            case "account" -> slot.scene().world().accountId();
            case "user" -> slot.scene().person("user", 0).id();
            case "chat_channel" -> slot.named("channel_id").byName().hex(16);
            case "chat_message" -> slot.byName().upperCaseUuid();
            default -> slot.byName().id();
        };
    }

    private static String ofMeetings(Slot slot) {
        String name = slot.name();
        if (SESSIONS.contains(name) || (name.equals("meeting_id") && slot.within("recording_files"))) {
            return slot.scene().meetingUuid();
        }
        if (name.equals("session_id") && slot.family().equals("session")) {
            return slot.scene().meetingUuid();
        }
        if (NUMBERS.contains(name)) {
            return slot.scene().meetingNumber();
        }
        if (OWN_NUMBERS.contains(name)) {
            return slot.byName().digits(10);
        }
        if (name.equals("occurrence_id")) {
            return Long.toString(slot.scene().times().occurrence(slot.index()).toEpochMilli());
        }
        return ofOthers(slot);
    }

    private static String ofOthers(Slot slot) {
        Dice dice = slot.byName();
        String name = slot.name();
        return switch (name) {
            case "participant_uuid", "bind_participant_uuid", "message_id", "msg_id", "reply_main_message_id" ->
                dice.upperCaseUuid();
            case "breakout_room_uuid" -> dice.base64();
            case "call_id", "conference_id" -> dice.digits(19);
            case "channel_id", "rtms_stream_id", "signature", "encryption_fingerprint" -> dice.hex(16);
            case "registrant_id", "messageId", "triggerId", "plainToken" -> dice.id();
            case "robotJid" -> "v1" + dice.id().toLowerCase(Locale.ROOT) + "@xmpp.zoom.us";
            case "toJid" -> dice.hex(16) + "@conference.xmpp.zoom.us";
            case "participant_pin_code", "conference_code", "leader_pin", "host_key", "authorization_id" ->
                dice.digits(6);
            default -> DEVICES.contains(name) ? dice.upperCaseUuid() : "";
        };
    }

    /** What is called an id and is none of the above. */
    static Optional<String> other(Slot slot) {
        if (slot.name().equals("id") && slot.objects().stream().anyMatch(name -> name.endsWith("_files"))) {
            return Optional.of(slot.byPlace().uuid());
        }
        if (slot.name().equals("id")) {
            return Optional.of(slot.byPlace().id());
        }
        return slot.name().matches(".*(_id|Id|_key|_ids|_uuid)")
                ? Optional.of(slot.byName().id())
                : Optional.empty();
    }
}
