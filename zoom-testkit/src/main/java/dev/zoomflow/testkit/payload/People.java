package dev.zoomflow.testkit.payload;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members that say something about a person. */
final class People {
    /** How members begin that tell of somebody else than the object they are in; the longer ones first. */
    private static final List<String> ROLES = List.of(
            "meeting_host",
            "note_owner",
            "file_owner",
            "sms_sender",
            "at_contact",
            "operator",
            "host",
            "owner",
            "caller",
            "callee",
            "contact",
            "sender",
            "recipient",
            "inviter",
            "invitee",
            "visitor",
            "consumer",
            "agent",
            "evaluator",
            "collaborator",
            "participant");

    private static final Set<String> PERSONS = Set.of(
            "participant",
            "participants",
            "registrant",
            "registrants",
            "member",
            "members",
            "to_members",
            "caller",
            "callee",
            "sender",
            "owner",
            "contact",
            "invitee",
            "invitees",
            "visitor",
            "user",
            "users",
            "speaker",
            "host",
            "assignees",
            "collaborators",
            "forwarded_by",
            "accepted_by",
            "outgoing_by");

    /** What tells of a person wherever it stands. */
    private static final Set<String> PERSONAL = Set.of(
            "email",
            "user_email",
            "user_id",
            "user_name",
            "first_name",
            "last_name",
            "display_name",
            "userId",
            "userName",
            "userJid",
            "phone_number",
            "extension_number",
            "extension_id",
            "timezone",
            "time_zone");

    private People() {}

    static Optional<String> text(Slot slot) {
        for (String role : ROLES) {
            if (slot.name().equals(role) || slot.name().startsWith(role + "_")) {
                String rest = slot.name().substring(role.length()).replaceFirst("^_", "");
                int index = role.equals("participant") ? slot.index() : 0;
                return of(slot.scene().person(plain(role), index), rest.isEmpty() ? "email" : rest);
            }
        }
        Optional<String> around = around(slot);
        boolean personal = around.isPresent()
                || PERSONAL.contains(slot.name())
                || (slot.family().equals("user") && slot.ofTheObject());
        return personal ? of(subject(slot), slot.name()) : Optional.empty();
    }

    /** Whom the object is about. */
    static Person subject(Slot slot) {
        return around(slot)
                .map(role -> slot.scene().person(role, slot.index()))
                .orElseGet(() -> slot.scene().person("user", 0));
    }

    static boolean isPerson(Slot slot) {
        return around(slot).isPresent();
    }

    private static Optional<String> around(Slot slot) {
        return slot.objects().stream().filter(PERSONS::contains).reduce((outer, inner) -> inner);
    }

    private static String plain(String role) {
        return role.equals("sms_sender") ? "sender" : role.substring(role.indexOf('_') + 1);
    }

    private static Optional<String> of(Person person, String what) {
        String said = switch (what) {
            case "email", "user_email" -> person.email();
            case "id", "user_id", "userId" -> person.id();
            case "name", "user_name", "display_name", "userName" -> person.name();
            case "first_name" -> person.first();
            case "last_name" -> person.last();
            case "phone_number", "number", "did_number", "phone" -> person.phone();
            case "extension_number", "ext_number" -> Long.toString(person.extension());
            case "extension_id", "ext_id", "member_id" -> new Dice(0, what + person.id()).id();
            case "timezone", "time_zone" -> person.timezone();
            case "userJid" -> person.jid();
            default -> "";
        };
        return Optional.of(said).filter(text -> !text.isEmpty());
    }
}
