package dev.zoomflow.plugin.webhook;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.plugin.json.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event of a genuine message. Types nobody has heard of yet are events too. */
final class EventReader {
    private static final Pattern TYPE = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final int LONGEST_KEY = 200;

    private final String app;
    private final Owners owners;

    EventReader(String app, Owners owners) {
        this.app = app;
        this.owners = owners;
    }

    /** Empty if the message does not say of what type it is. */
    Optional<Event> read(ObjectNode message, Delivery delivery) {
        var type = Optional.of(message.path("event"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(name -> TYPE.matcher(name).matches());
        return type.map(name -> event(name, message, delivery));
    }

    private Event event(String type, ObjectNode message, Delivery delivery) {
        var payload = message.path("payload");
        var subject = new Subject(app, account(payload), owners.of(type, payload));
        var event = Event.of(
                        EventIdentity.of(message),
                        type,
                        subject,
                        EventTime.of(message, delivery.receivedAt()),
                        delivery.text())
                .orderedBy(orderingKey(payload));
        return endsAccess(type, subject) ? event.endingAccess() : event;
    }

    /** Never of a whole account: a message that forgot to name the user must not end everybody's access. */
    private static boolean endsAccess(String type, Subject subject) {
        return type.equals("app_deauthorized")
                && !subject.account().isEmpty()
                && !subject.owners().isEmpty();
    }

    private static String account(JsonNode payload) {
        return first(payload.path("account_id"), payload.path("accountId"));
    }

    /** A meeting's number comes as a number from some of Zoom's services and as text from others. */
    private static String orderingKey(JsonNode payload) {
        var object = payload.path("object");
        return first(
                object.path("id"),
                object.path("meeting_id"),
                object.path("uuid"),
                object.path("meeting_uuid"),
                payload.path("meeting_uuid"));
    }

    private static String first(JsonNode... candidates) {
        return Stream.of(candidates)
                .map(Json::text)
                .flatMap(Optional::stream)
                .filter(text -> text.length() <= LONGEST_KEY)
                .findFirst()
                .orElse("");
    }
}
