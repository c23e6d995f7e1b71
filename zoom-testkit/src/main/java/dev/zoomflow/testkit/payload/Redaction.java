package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of events what is secret or tells of people, the same value always by the same pseudonym, so that what
 * belonged together still does. What the catalogue does not know to be harmless goes. Thread-safe.
 */
public final class Redaction {
    private static final List<String> ENVELOPE = List.of("event", "event_ts");

    private final Pseudonyms pseudonyms;

    private Redaction(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** With a key of its own that nobody keeps: another one gives other pseudonyms for the same values. */
    public static Redaction unrepeatable() {
        return new Redaction(Pseudonyms.unrepeatable());
    }

    /** The event with its form kept: members, their order, types, times, amounts and the values of closed sets. */
    public ObjectNode redact(ObjectNode event) {
        Optional<Member> message =
                EventCatalogue.standard().find(event.path("event").asString("")).map(EventShape::message);
        ObjectNode redacted = object(event, message);
        ENVELOPE.stream().filter(event::has).forEach(name -> redacted.set(name, event.get(name)));
        return redacted;
    }

    private static Optional<Member> inside(Optional<Member> object, String name) {
        return object.flatMap(known -> known.find(name));
    }

    /** In an object that is a map, the names are values too. */
    private ObjectNode object(ObjectNode object, Optional<Member> known) {
        ObjectNode redacted = Json.object();
        object.properties().forEach(inner -> {
            String name = inner.getKey();
            Optional<Member> member = inside(known, name);
            boolean kept = member.isPresent() || Harmless.isName(name);
            redacted.set(kept ? name : pseudonyms.text(name, name), value(name, inner.getValue(), member));
        });
        return redacted;
    }

    private JsonNode value(String name, JsonNode value, Optional<Member> member) {
        if (value instanceof ObjectNode object) {
            return object(object, member);
        }
        if (value instanceof ArrayNode list) {
            ArrayNode redacted = Json.array();
            list.forEach(item -> redacted.add(value(name, item, member)));
            return redacted;
        }
        return member.filter(known -> Harmless.is(known, value)).isPresent() ? value : hidden(name, value);
    }

    private JsonNode hidden(String name, JsonNode value) {
        if (value.isBoolean() || value instanceof NullNode || Harmless.isTime(value)) {
            return value;
        }
        return value.isNumber()
                ? pseudonyms.number(value)
                : StringNode.valueOf(pseudonyms.text(name, value.asString("")));
    }
}
