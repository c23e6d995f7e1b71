package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Status, headers and body of one answer.
 *
 * @param operation who gave it, such as {@code GET /v2/users/{userId}}
 */
public record Answer(int status, Map<String, String> headers, Body body, Optional<String> operation) implements Reply {

    public Answer(int status, Map<String, String> headers, Body body) {
        this(status, headers, body, Optional.empty());
    }

    public static Answer json(int status, JsonNode json) {
        return of(status, "application/json;charset=UTF-8", Body.of(Json.write(json)));
    }

    public static Answer html(int status, String html) {
        return of(status, "text/html;charset=UTF-8", Body.of(html)).with("Cache-Control", "no-store");
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), Body.EMPTY);
    }

    public static Answer redirect(URI location) {
        return empty(302).with("Location", location.toString()).with("Cache-Control", "no-store");
    }

    /** To a page of our own, after a form was sent. */
    public static Answer seeOther(String path) {
        return empty(303).with("Location", path).with("Cache-Control", "no-store");
    }

    public static Answer of(int status, String contentType, Body body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    public Answer with(String name, String value) {
        return with(Map.of(name, value));
    }

    public Answer with(Map<String, String> moreHeaders) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(moreHeaders);
        return new Answer(status, all, body, operation);
    }

    /** The same answer of this operation, unless it says whose it is. */
    public Answer by(String template) {
        return operation.isPresent() ? this : new Answer(status, headers, body, Optional.of(template));
    }
}
