package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a call. */
public final class JsonBody {
    private JsonBody() {}

    public static ObjectNode of(Request request) {
        try {
            return Json.parseObject(request.body().text());
        } catch (IllegalArgumentException malformed) {
            throw ApiError.invalid("Request Body should be a valid JSON object.");
        }
    }

    /**
     * The text of a member, which may be a number.
     *
     * @param path dots lead into objects: {@code user_info.email}
     * @throws ApiError when it is missing or empty
     */
    public static String text(ObjectNode body, String path) {
        String text = body.at("/" + path.replace('.', '/')).asString("");
        if (text.isBlank()) {
            throw ApiError.invalidField(path, "Missing field.");
        }
        return text;
    }

    /**
     * As {@link #text} for a member that has few values.
     *
     * @throws ApiError when it is missing or none of them
     */
    public static String oneOf(ObjectNode body, String path, Collection<String> values) {
        String text = text(body, path);
        if (!values.contains(text)) {
            throw ApiError.invalidField(path, "Invalid field.");
        }
        return text;
    }

    /**
     * The objects of a list, none where it is left out.
     *
     * @throws ApiError when it is no list, or something in it is no object
     */
    public static List<ObjectNode> objects(ObjectNode body, String name) {
        JsonNode list = body.path(name);
        boolean ofObjects = list.isArray() && list.valueStream().allMatch(JsonNode::isObject);
        if (body.hasNonNull(name) && !ofObjects) {
            throw ApiError.invalidField(name, "Invalid field.");
        }
        return list.valueStream().map(ObjectNode.class::cast).toList();
    }

    /**
     * Whether this may be an e-mail address.
     *
     * @throws ApiError when it may not
     */
    public static void mustBeAddress(String field, String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw ApiError.invalidField(field, "Invalid field.");
        }
    }
}
