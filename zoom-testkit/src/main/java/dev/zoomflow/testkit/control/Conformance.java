package dev.zoomflow.testkit.control;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is wrong with an object by a schema: members that are missing, not known, or of another kind. */
final class Conformance {
    private Conformance() {}

    /** Each problem names the member and the rule. */
    static Stream<String> problems(JsonNode schema, JsonNode object) {
        JsonNode properties = schema.path("properties");
        if (properties.isEmpty()) {
            return Stream.empty();
        }
        Set<String> missing = new TreeSet<>();
        schema.path("required").forEach(name -> missing.add(name.asString("")));
        missing.removeIf(object::hasNonNull);
        Set<String> unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(properties.propertyNames());
        return Stream.of(
                        missing.stream().map(name -> "\"" + name + "\" is missing"),
                        unknown.stream()
                                .map(name -> "\"" + name + "\" is unknown, known are "
                                        + String.join(", ", properties.propertyNames())),
                        object.properties().stream()
                                .filter(member -> !member.getValue().isNull())
                                .flatMap(member -> value(
                                        "\"" + member.getKey() + "\"",
                                        properties.path(member.getKey()),
                                        member.getValue())))
                .flatMap(some -> some);
    }

    private static Stream<String> value(String name, JsonNode schema, JsonNode value) {
        return switch (schema.path("type").asString("")) {
            case "array" ->
                value.isArray()
                        ? items(name, schema.path("items"), value)
                        : Stream.of(name + " is " + value + ", which is no list");
            case "object" -> object(name, schema, value);
            case "boolean" ->
                List.of("true", "false").contains(value.asString(""))
                        ? Stream.empty()
                        : Stream.of(name + " is " + value + ", which is neither true nor false");
            case "string", "integer" ->
                value.isValueNode()
                        ? word(name, schema, value)
                        : Stream.of(name + " is " + value + ", which is no text");
            default -> Stream.empty();
        };
    }

    private static Stream<String> items(String name, JsonNode schema, JsonNode list) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(at -> value(name + "[" + at + "]", schema, list.path(at)));
    }

    private static Stream<String> object(String name, JsonNode schema, JsonNode value) {
        if (schema.path("properties").isEmpty()) {
            return Stream.empty();
        }
        return value.isObject()
                ? problems(schema, value).map(problem -> "in " + name + " " + problem)
                : Stream.of(name + " is " + value + ", which is no object");
    }

    private static Stream<String> word(String name, JsonNode schema, JsonNode value) {
        List<String> known =
                schema.path("enum").valueStream().map(JsonNode::asString).toList();
        String word = value.asString("");
        return known.isEmpty() || known.contains(word)
                ? Stream.empty()
                : Stream.of(name + " is \"" + word + "\", known are " + String.join(", ", known));
    }
}
