package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One call of the control API as its document tells it.
 *
 * @param path below {@code /_control}
 * @param queries what its query may have
 * @param body the JSON it takes, none where empty
 * @param example a body that works in the standard world
 * @param status of its usual answer
 * @param type of its usual answer
 * @param answer the JSON it answers with, none where empty
 */
record Call(
        String method,
        String path,
        String says,
        Map<String, Shape> queries,
        Optional<Shape> body,
        String example,
        int status,
        String type,
        Optional<Shape> answer) {
    private static final String JSON = "application/json";

    static Call get(String path, String says) {
        return of("GET", path, says);
    }

    static Call post(String path, String says) {
        return of("POST", path, says);
    }

    static Call delete(String path, String says) {
        return of("DELETE", path, says);
    }

    /** Without a body, answered with 204; the rest is added. */
    static Call of(String method, String path, String says) {
        return new Call(method, path, says, Map.of(), Optional.empty(), "", 204, JSON, Optional.empty());
    }

    Call asks(String query, Shape shape) {
        Map<String, Shape> more = new TreeMap<>(queries);
        more.put(query, shape);
        return new Call(method, path, says, more, body, example, status, type, answer);
    }

    Call takes(Shape shape, String exampleBody) {
        return new Call(method, path, says, queries, Optional.of(shape), exampleBody, status, type, answer);
    }

    Call answers(int usually) {
        return new Call(method, path, says, queries, body, example, usually, type, Optional.empty());
    }

    Call answers(int usually, Shape shape) {
        return new Call(method, path, says, queries, body, example, usually, JSON, Optional.of(shape));
    }

    /** A stream of events for as long as the caller listens. */
    Call streams(Shape event) {
        return new Call(method, path, says, queries, body, example, 200, "text/event-stream", Optional.of(event));
    }

    /**
     * @throws IllegalArgumentException when the query has what is not known, or the body is no JSON object, lacks a member or has one that is not known
     */
    void check(Request request) {
        String text = request.body().text();
        checkQuery(request.queryParameters());
        body.flatMap(shape -> shape.problem(text.isBlank() ? Json.object() : Json.parseObject(text)))
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem);
                });
    }

    private void checkQuery(Parameters asked) {
        for (String name : asked.values().keySet()) {
            Shape shape = queries.get(name);
            if (shape == null) {
                throw new IllegalArgumentException("the query \"" + name + "\" is unknown, known are "
                        + (queries.isEmpty() ? "none" : String.join(", ", queries.keySet())));
            }
            Shape.object()
                    .perhaps(name, shape)
                    .problem(Json.object().put(name, asked.first(name).orElse("")))
                    .ifPresent(problem -> {
                        throw new IllegalArgumentException("in the query " + problem);
                    });
        }
    }
}
