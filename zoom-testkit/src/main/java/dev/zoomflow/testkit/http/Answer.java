package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Status, headers and body of one answer. */
public record Answer(int status, Map<String, String> headers, Body body) implements Reply {

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
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
