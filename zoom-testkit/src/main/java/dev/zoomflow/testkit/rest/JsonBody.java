package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
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
}
