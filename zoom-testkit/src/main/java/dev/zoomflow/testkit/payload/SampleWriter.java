package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one sample of an event. */
final class SampleWriter {
    private final EventShape shape;
    private final Scene scene;
    private final boolean onlyRequired;

    SampleWriter(EventShape shape, World world, Choice choice) {
        this.shape = shape;
        this.scene = new Scene(shape, world, choice);
        this.onlyRequired = choice.onlyRequired();
    }

    ObjectNode message() {
        Slot top = new Slot(scene, List.of(), "", 0);
        ObjectNode said = object(shape.message(), top);
        ObjectNode message = Json.object();
        for (String name : shape.envelope()) {
            switch (name) {
                case "event" -> message.put("event", shape.name());
                case "event_ts" -> message.set("event_ts", said.has(name) ? said.get(name) : now());
                case "payload" -> message.set("payload", payload(said));
                default -> {
                    if (said.has(name)) {
                        message.set(name, said.get(name));
                    }
                }
            }
        }
        said.properties().forEach(member -> message.putIfAbsent(member.getKey(), member.getValue()));
        return message;
    }

    private JsonNode now() {
        return Json.object().numberNode(scene.times().at().toEpochMilli());
    }

    /** Of what nobody published only that is written which every payload has. */
    private JsonNode payload(ObjectNode said) {
        if (shape.membersKnown()) {
            ObjectNode payload = said.withObject("payload");
            Totals.settle(shape.name(), payload.path("object"));
            return payload;
        }
        ObjectNode payload = Json.object().put("account_id", scene.world().accountId());
        payload.putObject("object");
        return payload;
    }

    private ObjectNode object(Member object, Slot slot) {
        ObjectNode json = Json.object();
        for (Member member : object.members()) {
            if (member.required() || !onlyRequired) {
                json.set(member.name(), value(member, slot.named(member.name())));
            }
        }
        return json;
    }

    private JsonNode value(Member member, Slot slot) {
        if (member.type() != MemberType.OBJECT) {
            return Values.of(member, slot);
        }
        if (!member.list()) {
            return object(member, slot.in(member.name(), slot.index()));
        }
        ArrayNode list = Json.array();
        long count = member.name().equals("recording_files") && !shape.name().contains("transcript")
                ? 3
                : slot.byPlace().number(1, 2);
        for (int i = 0; i < count; i++) {
            list.add(object(member, slot.in(member.name(), i)));
        }
        return list;
    }
}
