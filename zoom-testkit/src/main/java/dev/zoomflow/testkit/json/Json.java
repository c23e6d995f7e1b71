package dev.zoomflow.testkit.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compact JSON: no blanks, no escapes but the necessary, as {@code JSON.stringify} writes it. */
public final class Json {
    /** Jackson ends with where a bracket began, without saying where. */
    private static final String WHERE = " \\(start marker at .*";

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /**
     * The JSON of a text, number, boolean, or a list or map of them.
     *
     * @throws IllegalArgumentException when JSON has no such value
     */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException unknown) {
            throw new IllegalArgumentException("JSON has no " + value.getClass().getName(), unknown);
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not JSON; the message says where
     */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(
                    "not JSON: " + malformed.getOriginalMessage().replaceAll(WHERE, ""), malformed);
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not a JSON object
     */
    public static ObjectNode parseObject(String text) {
        if (parse(text) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("not a JSON object");
    }
}
