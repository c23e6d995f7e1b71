package dev.zoomflow.testkit.json;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that a JSON text must have; it may have others. Lists and numbers are compared whole. */
public final class JsonParts {
    private final JsonNode parts;

    private JsonParts(JsonNode parts) {
        this.parts = parts;
    }

    /**
     * @throws IllegalArgumentException when the text is not JSON
     */
    public static JsonParts of(String json) {
        return new JsonParts(Json.parse(json));
    }

    /** The first difference in words, if there is one. */
    public Optional<String> mismatch(String text) {
        try {
            return difference("", parts, Json.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.of("the body is no JSON");
        }
    }

    private static Optional<String> difference(String name, JsonNode part, JsonNode found) {
        if (part instanceof ObjectNode fields && found instanceof ObjectNode) {
            return fields.properties().stream()
                    .map(field -> field(name, field, found))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        boolean same = part.equals(found)
                || (part.isNumber() && found.isNumber() && part.decimalValue().compareTo(found.decimalValue()) == 0);
        return same
                ? Optional.empty()
                : Optional.of(
                        (name.isEmpty() ? "the body" : name) + " is " + (found.isMissingNode() ? "missing" : found));
    }

    private static Optional<String> field(String name, Map.Entry<String, JsonNode> field, JsonNode found) {
        String path = name.isEmpty() ? field.getKey() : name + "." + field.getKey();
        return difference(path, field.getValue(), found.path(field.getKey()));
    }
}
