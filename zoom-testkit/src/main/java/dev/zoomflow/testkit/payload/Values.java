package dev.zoomflow.testkit.payload;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A member's value: one of those that are known, or one that fits its name. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Values() {}

    static JsonNode of(Member member, Slot slot) {
        MemberType type = member.type();
        if (!type.isList()) {
            return single(member, slot);
        }
        ArrayNode list = JSON.arrayNode();
        long count = Math.max(
                1,
                Math.min(slot.byPlace().number(1, 2), member.notation().values().size() + 1));
        for (int i = 0; i < count; i++) {
            list.add(single(member, new Slot(slot.scene(), slot.objects(), slot.name(), i)));
        }
        return list;
    }

    private static JsonNode single(Member member, Slot slot) {
        Notation notation = member.notation();
        if (!notation.values().isEmpty()) {
            return known(member, chosen(notation.values(), slot));
        }
        return switch (member.type()) {
            case FLAG ->
                JSON.booleanNode(!slot.name().equals("by_external_user")
                        && slot.byPlace().flag());
            case TIME -> time(slot.scene().times().of(slot.name()), slot, notation);
            case INT, LONG, INTS -> number(Quantities.number(slot, member.type()), notation);
            case DECIMAL -> JSON.numberNode(Quantities.number(slot, member.type()) + 0.5);
            case SECRET -> written(secret(slot), slot, notation);
            default -> text(slot, notation);
        };
    }

    private static String chosen(List<String> values, Slot slot) {
        Optional<String> fitting = Fitting.value(slot, values);
        if (fitting.isPresent()) {
            return fitting.get();
        }
        return slot.index() > 0
                ? values.get(slot.index() % values.size())
                : slot.byPlace().pick(values);
    }

    private static JsonNode known(Member member, String value) {
        if (value.equals("null")) {
            return JSON.nullNode();
        }
        boolean number = member.type().isNumber() || member.notation().says("number");
        return number && !member.notation().says("string")
                ? JSON.numberNode(Long.parseLong(value))
                : JSON.stringNode(value);
    }

    private static JsonNode time(Instant time, Slot slot, Notation notation) {
        Instant occurrence = slot.within("occurrences") ? slot.scene().times().occurrence(slot.index()) : time;
        if (notation.says("millis")) {
            return number(occurrence.toEpochMilli(), notation);
        }
        return JSON.stringNode(occurrence.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static JsonNode number(long value, Notation notation) {
        return notation.says("string") ? JSON.stringNode(Long.toString(value)) : JSON.numberNode(value);
    }

    private static JsonNode text(Slot slot, Notation notation) {
        String text = Ids.text(slot)
                .or(() -> People.text(slot))
                .or(() -> Ids.other(slot))
                .or(() -> Fitting.value(slot, List.of()))
                .or(() -> Links.text(slot))
                .orElseGet(() -> Phrases.text(slot));
        return written(text, slot, notation);
    }

    private static JsonNode written(String text, Slot slot, Notation notation) {
        if (!notation.says("number")) {
            return JSON.stringNode(text);
        }
        String digits = text.replaceAll("\\D", "");
        return JSON.numberNode(Long.parseLong(
                digits.isEmpty() || digits.length() > 15 ? slot.byName().digits(10) : digits));
    }

    private static String secret(Slot slot) {
        Dice dice = slot.byName();
        return switch (slot.name()) {
            case "download_token" -> "eyJzdiI6IjAwMDAwMSJ9." + dice.id() + dice.id() + "." + dice.id() + dice.id();
            case "start_url" -> Links.text(slot).orElseThrow();
            case "host_key", "participant_pin_code", "conference_code", "leader_pin" -> dice.digits(6);
            default -> dice.id().replaceAll("[^A-Za-z0-9]", "").substring(0, 8);
        };
    }
}
