package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Ends a request with Zoom's error body: {@code {"code":3001,"message":"…"}}. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;
    private final transient Map<String, String> headers;

    public ApiError(int status, int code, String message) {
        this(status, Json.object().put("code", code).put("message", message));
    }

    private ApiError(int status, ObjectNode body) {
        this(status, body, Map.of());
    }

    private ApiError(int status, ObjectNode body, Map<String, String> headers) {
        super(Json.write(body), null, false, false);
        this.status = status;
        this.body = body;
        this.headers = Map.copyOf(headers);
    }

    /** The same with more headers. */
    public ApiError with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new ApiError(status, body, all);
    }

    /** The same in other words. */
    ApiError said(UnaryOperator<String> words) {
        ObjectNode other = body.deepCopy();
        reword(other, words);
        other.path("errors").forEach(error -> reword((ObjectNode) error, words));
        return new ApiError(status, other, headers);
    }

    private static void reword(ObjectNode error, UnaryOperator<String> words) {
        error.put("message", words.apply(error.path("message").asString("")));
    }

    public Answer answer() {
        return Answer.json(status, body).with(headers);
    }

    public static ApiError invalidToken() {
        return new ApiError(401, 124, "Invalid access token.");
    }

    public static ApiError noSuchUser(String id) {
        return new ApiError(404, 1001, "User does not exist: " + id + ".");
    }

    public static ApiError invalid(String message) {
        return new ApiError(400, 300, message);
    }

    public static ApiError invalidField(String field, String message) {
        ObjectNode body = Json.object().put("code", 300).put("message", "Validation Failed.");
        body.putArray("errors").addObject().put("field", field).put("message", message);
        return new ApiError(400, body);
    }

    public static ApiError unknownEndpoint() {
        return new ApiError(404, 2300, "This API endpoint is not recognized.");
    }

    static ApiError notSimulated(Operation operation) {
        return new ApiError(
                501,
                501,
                "The simulator knows " + operation.name() + " but does not simulate it; give it an answer with"
                        + " zoom.stub(\"" + operation.name() + "\", 200, \"{…}\") or POST /_control/stubs.");
    }
}
