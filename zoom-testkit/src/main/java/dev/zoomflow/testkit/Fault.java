package dev.zoomflow.testkit;

import java.time.Duration;
import java.util.Map;

/** What goes wrong with one request instead of its usual answer. */
public sealed interface Fault {

    /** An answer of this status, with these headers and this body. */
    record Status(int status, Map<String, String> headers, String body) implements Fault {
        public Status {
            headers = Map.copyOf(headers);
        }
    }

    /** The usual answer, but only after this time; the request takes its effect at once. */
    record Stall(Duration duration) implements Fault {}

    /** The connection is closed without an answer and the request takes no effect. */
    record Disconnect() implements Fault {}

    /** Zoom's usual error shape with this status. */
    static Fault status(int status) {
        return json(status, "{\"code\":" + status + ",\"message\":\"Simulated fault.\"}");
    }

    static Fault json(int status, String body) {
        return new Status(status, Map.of("Content-Type", "application/json;charset=UTF-8"), body);
    }

    /** The page that Zoom's edge shows when what is behind it does not answer. */
    static Fault html(int status) {
        return new Status(
                status,
                Map.of("Content-Type", "text/html;charset=UTF-8"),
                "<!doctype html><html><head><title>Error</title></head><body><h1>We are sorry</h1></body></html>");
    }

    /** Status 200 and a body that starts as JSON and ends too early. */
    static Fault garbage() {
        return json(200, "{\"access_token\":\"eyJhb");
    }

    /** Too many requests; come again after so many seconds. */
    static Fault rateLimited(int retryAfterSeconds) {
        return new Status(
                429,
                Map.of(
                        "Content-Type", "application/json;charset=UTF-8",
                        "Retry-After", Integer.toString(retryAfterSeconds),
                        "X-RateLimit-Type", "QPS"),
                "{\"code\":429,\"message\":\"You have reached the maximum per-second rate limit for this API."
                        + " Try again later.\"}");
    }

    static Fault stall(Duration duration) {
        return new Stall(duration);
    }

    static Fault disconnect() {
        return new Disconnect();
    }
}
