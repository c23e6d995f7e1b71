package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Ends a request with Zoom's error body. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    ApiError(int status, int code, String message) {
        this(status, Json.object().put("code", code).put("message", message));
    }

    private ApiError(int status, ObjectNode body) {
        super(Json.write(body), null, false, false);
        this.answer = Answer.json(status, body);
    }

    Answer answer() {
        return answer;
    }

    static ApiError invalidToken() {
        return new ApiError(401, 124, "Invalid access token.");
    }

    static ApiError noSuchUser(String id) {
        return new ApiError(404, 1001, "User does not exist: " + id + ".");
    }

    static ApiError noSuchMeeting(String id) {
        return new ApiError(404, 3001, "Meeting does not exist: " + id + ".");
    }

    static ApiError invalid(String message) {
        return new ApiError(400, 300, message);
    }

    static ApiError invalidField(String field, String message) {
        ObjectNode body = Json.object().put("code", 300).put("message", "Validation Failed.");
        body.putArray("errors").addObject().put("field", field).put("message", message);
        return new ApiError(400, body);
    }

    static ApiError unknownEndpoint() {
        return new ApiError(404, 2300, "This API endpoint is not recognized.");
    }
}
