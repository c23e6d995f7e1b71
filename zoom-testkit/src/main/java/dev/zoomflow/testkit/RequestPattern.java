package dev.zoomflow.testkit;

import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.PathPattern;
import dev.zoomflow.testkit.json.JsonParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which requests are meant: a method, a path, and what else is asked of them. Immutable.
 *
 * <p>In a path, {@code {name}} stands for one segment and {@code **} at its end for all that follow:
 * {@code /v2/meetings/{meetingId}}, {@code /v2/**}.
 */
public final class RequestPattern {
    private final Optional<String> method;
    private final PathPattern path;
    private final List<Condition> conditions;

    /** @param mismatch what is not as asked, if anything */
    private record Condition(String text, boolean ofBody, Function<Exchange.Request, Optional<String>> mismatch) {}

    private RequestPattern(Optional<String> method, PathPattern path, List<Condition> conditions) {
        this.method = method;
        this.path = path;
        this.conditions = List.copyOf(conditions);
    }

    /** Every method. */
    public static RequestPattern any(String path) {
        return new RequestPattern(Optional.empty(), PathPattern.parse(path), List.of());
    }

    public static RequestPattern request(String method, String path) {
        return new RequestPattern(Optional.of(method), PathPattern.parse(path), List.of());
    }

    public static RequestPattern get(String path) {
        return request("GET", path);
    }

    public static RequestPattern post(String path) {
        return request("POST", path);
    }

    public static RequestPattern put(String path) {
        return request("PUT", path);
    }

    public static RequestPattern patch(String path) {
        return request("PATCH", path);
    }

    public static RequestPattern delete(String path) {
        return request("DELETE", path);
    }

    /** The query has this parameter with this value, both decoded. */
    public RequestPattern withQuery(String name, String value) {
        return with(
                "with query " + name + "=" + value,
                false,
                request -> parameter("query", Parameters.parse(request.query()).all(name), name, value));
    }

    /** The form in the body has this parameter with this value, both decoded. */
    public RequestPattern withForm(String name, String value) {
        return with(
                "with form " + name + "=" + value,
                true,
                request -> parameter("form", Parameters.parse(request.body()).all(name), name, value));
    }

    private static Optional<String> parameter(String where, List<String> found, String name, String value) {
        if (found.contains(value)) {
            return Optional.empty();
        }
        return Optional.of(where + " parameter " + name + " is " + (found.isEmpty() ? "missing" : found));
    }

    /** The header has this value; of credentials only the scheme is known, {@code Bearer …}. */
    public RequestPattern withHeader(String name, String value) {
        return with(
                "with header " + name + ": " + value,
                false,
                request -> request.header(name)
                        .map(found -> found.equals(value) ? "" : "header " + name + " is " + found)
                        .or(() -> Optional.of("header " + name + " is missing"))
                        .filter(wrong -> !wrong.isEmpty()));
    }

    /**
     * The body is JSON that has at least these fields with these values, at every depth; lists are equal.
     *
     * @throws IllegalArgumentException when the text is no JSON
     */
    public RequestPattern withJson(String json) {
        JsonParts parts = JsonParts.of(json);
        return with("with JSON " + json, true, request -> parts.mismatch(request.body()));
    }

    /** The body contains this text. */
    public RequestPattern withBody(String part) {
        return with(
                "with \"" + part + "\" in the body",
                true,
                request -> request.body().contains(part)
                        ? Optional.empty()
                        : Optional.of("the body is without \"" + part + "\""));
    }

    private RequestPattern with(String text, boolean ofBody, Function<Exchange.Request, Optional<String>> mismatch) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(text, ofBody, mismatch));
        return new RequestPattern(method, path, more);
    }

    /** Expects exactly so many of them. */
    public ExpectedRequests times(int count) {
        return ExpectedRequests.exactly(count, this);
    }

    /** Expects one or more. */
    public ExpectedRequests atLeastOnce() {
        return ExpectedRequests.atLeastOnce(this);
    }

    public boolean matches(Exchange exchange) {
        return matches(exchange.request());
    }

    public boolean matches(Exchange.Request request) {
        return mismatches(request).isEmpty();
    }

    /** Whether a request can only be told from others by its body. */
    public boolean needsBody() {
        return conditions.stream().anyMatch(Condition::ofBody);
    }

    /** What is asked and not so in this request, in words; empty when it matches. */
    public List<String> mismatches(Exchange.Request request) {
        List<String> wrong = new ArrayList<>();
        method.filter(name -> !name.equals(request.method()))
                .ifPresent(name -> wrong.add("the method is " + request.method()));
        if (!path.matches(request.path())) {
            wrong.add("the path is " + request.path());
        }
        conditions.forEach(condition -> condition.mismatch().apply(request).ifPresent(wrong::add));
        return List.copyOf(wrong);
    }

    /** How far this request is from being meant; 0 when it is. */
    int distance(Exchange.Request request) {
        int conditionsMissed = mismatches(request).size();
        return conditionsMissed + 2 * path.distance(request.path());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method.map(name -> name + " ").orElse("")).append(path);
        conditions.forEach(condition -> text.append(' ').append(condition.text()));
        return text.toString();
    }
}
