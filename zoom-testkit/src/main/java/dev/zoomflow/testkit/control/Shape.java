package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema as OpenAPI 3.1 has it, and the named ones that it refers to. Immutable. */
final class Shape {
    private final ObjectNode json;
    private final Map<String, ObjectNode> named;

    private Shape(ObjectNode json, Map<String, ObjectNode> named) {
        this.json = json;
        this.named = named;
    }

    static Shape text(String says) {
        return described("string", says);
    }

    static Shape time(String says) {
        return new Shape(described("string", says).json.put("format", "date-time"), Map.of());
    }

    static Shape number(String says) {
        return described("integer", says);
    }

    static Shape flag(String says) {
        return described("boolean", says);
    }

    static Shape oneOf(String says, String... values) {
        ObjectNode json = described("string", says).json;
        Stream.of(values).forEach(json.withArray("enum")::add);
        return new Shape(json, Map.of());
    }

    /** One of a closed set, as {@link Fields#word} reads it. */
    static Shape words(String says, Enum<?>... values) {
        return oneOf(says, Stream.of(values).map(Views::word).toArray(String[]::new));
    }

    static Shape list(Shape item) {
        ObjectNode json = Json.object().put("type", "array");
        json.set("items", item.json());
        return new Shape(json, item.named);
    }

    static Shape texts(String says) {
        return new Shape(list(text("")).json.put("description", says), Map.of());
    }

    /** An object whose members are nobody's business here. */
    static Shape anything(String says) {
        return described("object", says);
    }

    /** An object with the members that are added to it. */
    static Shape object() {
        ObjectNode json = Json.object().put("type", "object");
        json.putObject("properties");
        return new Shape(json, Map.of());
    }

    private static Shape described(String type, String says) {
        ObjectNode json = Json.object().put("type", type);
        return new Shape(says.isEmpty() ? json : json.put("description", says), Map.of());
    }

    /** This object with a member that is always there. */
    Shape with(String member, Shape shape) {
        Shape more = perhaps(member, shape);
        more.json.withArray("required").add(member);
        return more;
    }

    /** This object with a member that may be missing. */
    Shape perhaps(String member, Shape shape) {
        ObjectNode more = json();
        more.withObject("properties").set(member, shape.json());
        Map<String, ObjectNode> all = new TreeMap<>(named);
        all.putAll(shape.named);
        return new Shape(more, all);
    }

    /** This shape under a name: told once, referred to where it is used. */
    Shape named(String name) {
        Map<String, ObjectNode> all = new TreeMap<>(named);
        all.put(name, json);
        return new Shape(Json.object().put("$ref", "#/components/schemas/" + name), all);
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    Map<String, ObjectNode> named() {
        return named;
    }

    /** What is wrong with this object's members, each thing named. */
    Optional<String> problem(ObjectNode body) {
        String problems = Conformance.problems(json, body).collect(Collectors.joining("; "));
        return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
    }
}
