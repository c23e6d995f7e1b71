package dev.zoomflow.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Checks JSON against the schemas of an OpenAPI document; a member that no schema tells of is wrong too. */
final class Schema {
    private final JsonNode document;
    private final List<String> problems = new ArrayList<>();

    private Schema(JsonNode document) {
        this.document = document;
    }

    static List<String> problems(JsonNode document, JsonNode schema, JsonNode value) {
        Schema check = new Schema(document);
        check.check(schema, value, "$");
        return check.problems;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            JsonNode named = document.at(schema.path("$ref").asString("").substring(1));
            require(!named.isMissingNode(), at + ": " + schema + " is nowhere");
            check(named, value, at);
            return;
        }
        String type = schema.path("type").asString("");
        require(is(type, value), at + ": " + value + " is no " + type);
        if (schema.has("enum")) {
            require(
                    schema.path("enum").valueStream().anyMatch(value::equals),
                    at + ": " + value + " is not in the list");
        }
        if (schema.path("format").asString("").equals("date-time")) {
            Instant.parse(value.asString(""));
        }
        if (schema.has("properties")) {
            members(schema, value, at);
        }
        int item = 0;
        for (JsonNode element : type.equals("array") ? List.copyOf(value.values()) : List.<JsonNode>of()) {
            check(schema.path("items"), element, at + "[" + item++ + "]");
        }
    }

    private void members(JsonNode schema, JsonNode value, String at) {
        for (JsonNode required : schema.path("required")) {
            require(value.has(required.asString("")), at + ": " + required + " is missing");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode known = schema.path("properties").path(member.getKey());
            String there = at + "." + member.getKey();
            require(!known.isMissingNode(), there + " is in no schema");
            if (!known.isMissingNode()) {
                check(known, member.getValue(), there);
            }
        }
        require(
                new TreeSet<>(schema.path("properties").propertyNames())
                        .containsAll(schema.path("required")
                                .valueStream()
                                .map(name -> name.asString(""))
                                .toList()),
                at + " requires what it does not describe");
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
