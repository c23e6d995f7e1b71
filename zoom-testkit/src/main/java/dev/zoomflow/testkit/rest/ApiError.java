package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;

/** Ends a request with Zoom's error body. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    ApiError(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    Answer answer() {
        return Answer.json(status, Json.object().put("code", code).put("message", String.valueOf(getMessage())));
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

    static ApiError unknownEndpoint() {
        return new ApiError(404, 2300, "This API endpoint is not recognized.");
    }
}
