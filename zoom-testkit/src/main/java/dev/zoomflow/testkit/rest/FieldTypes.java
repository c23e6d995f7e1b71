package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Whether what a call says is of the types that Zoom has there. */
public final class FieldTypes {
    private FieldTypes() {}

    /**
     * A copy without nulls, which say nothing, and with numbers as texts where texts belong.
     *
     * @param like members with values of the right types; others may be anything
     * @throws ApiError that names the first member of another type, {@code settings.host_video}
     */
    public static ObjectNode fitted(ObjectNode asked, ObjectNode like) {
        return fitted("", asked, like);
    }

    private static ObjectNode fitted(String path, ObjectNode asked, ObjectNode like) {
        ObjectNode fitted = Json.object();
        for (var member : asked.properties()) {
            String name = member.getKey();
            if (!member.getValue().isNull()) {
                fitted.set(name, fitted(path + name, member.getValue(), like.path(name)));
            }
        }
        return fitted;
    }

    private static JsonNode fitted(String path, JsonNode value, JsonNode like) {
        if (like.isString() && value.isNumber()) {
            return StringNode.valueOf(value.asString());
        }
        if (like instanceof ObjectNode inner && value instanceof ObjectNode object) {
            return fitted(path + ".", object, inner);
        }
        boolean good = like.isInt() ? value.isIntegralNumber() : like.getNodeType() == value.getNodeType();
        if (!good && !like.isMissingNode()) {
            throw ApiError.invalidField(path, "Invalid field.");
        }
        return value.deepCopy();
    }
}
