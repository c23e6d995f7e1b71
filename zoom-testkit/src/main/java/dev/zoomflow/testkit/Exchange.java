package dev.zoomflow.testkit;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request that the simulator got, and what became of it.
 *
 * @param at real time
 * @param answer empty where the connection was closed without a whole answer
 * @param operation the method and path template that answered, such as {@code GET /v2/meetings/{meetingId}}; empty
 *     where nothing known was asked for
 * @param fault the fault that the request met, described
 */
public record Exchange(
        Instant at, Request request, Optional<Answer> answer, Optional<String> operation, Optional<String> fault) {

    /**
     * @param path undecoded, without the query
     * @param headers names in lower case; of credentials only the scheme is kept
     * @param body of a long one, the beginning
     */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * @param headers names as sent
     * @param body of a long one, the beginning; of a binary one, its size in words
     */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    public String method() {
        return request.method();
    }

    /** As sent, with its query. */
    public String path() {
        return request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
    }

    /** The body of the request. */
    public String body() {
        return request.body();
    }

    public Optional<Integer> status() {
        return answer.map(Answer::status);
    }

    @Override
    public String toString() {
        String met = fault.map(name -> " (fault: " + name + ")").orElse("");
        return method() + " " + path() + " -> " + status().map(String::valueOf).orElse("connection closed") + met;
    }
}
