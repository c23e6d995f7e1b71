package dev.zoomflow.plugin.webhook;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.plugin.message.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Makes an event of a genuine message. Types nobody has heard of yet are events too. */
final class EventReader {
    private static final int LONGEST_TYPE = 128;
    private static final int LONGEST_KEY = 200;

    /** Who is deactivated may come back; until then nothing is done in that name. */
    private static final Set<String> ENDING =
            Set.of("app_deauthorized", "user.deleted", "user.deactivated", "user.disassociated");

    private final String app;
    private final Owners owners;

    EventReader(String app, Owners owners) {
        this.app = app;
        this.owners = owners;
    }

    /** Empty if the message does not say of what type it is. */
    Optional<Event> read(Message message, Instant receivedAt, String text) {
        var type = message.path("event").string();
        return isType(type) ? Optional.of(event(type, message, receivedAt, text)) : Optional.empty();
    }

    private static boolean isType(String text) {
        var printable = !text.isEmpty() && text.length() <= LONGEST_TYPE;
        for (int i = 0; i < text.length() && printable; i++) {
            printable = text.charAt(i) > ' ' && text.charAt(i) <= '~';
        }
        return printable;
    }

    private Event event(String type, Message message, Instant receivedAt, String text) {
        var payload = message.path("payload");
        var subject = new Subject(app, account(payload), owners.of(type, payload));
        return new Event(
                EventIdentity.of(message),
                type,
                subject,
                orderingKey(payload),
                EventTime.of(message, receivedAt),
                text,
                endsAccess(type, subject));
    }

    /** Never of a whole account: a message that forgot to name the user must not end everybody's access. */
    private static boolean endsAccess(String type, Subject subject) {
        return ENDING.contains(type)
                && !subject.account().isEmpty()
                && !subject.owners().isEmpty();
    }

    private static String account(Message payload) {
        return first(payload, "account_id", "accountId");
    }

    /** A meeting's number comes as a number from some of Zoom's services and as text from others. */
    private static String orderingKey(Message payload) {
        var key = first(payload.path("object"), "id", "meeting_id", "uuid", "meeting_uuid");
        return key.isEmpty() ? first(payload, "meeting_uuid") : key;
    }

    private static String first(Message object, String... names) {
        for (var name : names) {
            var text = object.path(name).text();
            if (!text.isEmpty() && text.length() <= LONGEST_KEY) {
                return text;
            }
        }
        return "";
    }
}
