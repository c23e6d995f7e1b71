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

    /** The objects of a list, as far as it has any. */
    public static List<ObjectNode> objects(ObjectNode body, String name) {
        return body.path(name)
                .valueStream()
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
