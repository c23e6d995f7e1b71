package dev.zoomflow.testkit;

import dev.zoomflow.testkit.http.StatusCode;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What goes wrong with one request. A value: plan it with {@link ZoomSimulator#faults()}. */
public sealed interface Fault {

    /** An answer of this status, with these headers and this body, instead of the usual one; nothing takes effect. */
    record Status(int status, Map<String, String> headers, String body) implements Fault {
        public Status {
            StatusCode.checked(status);
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return "status " + status;
        }
    }

    /** The usual answer, but only after this time; the request takes its effect at once. */
    record Stall(Duration duration) implements Fault {
        @Override
        public String toString() {
            return "answer " + duration + " late";
        }
    }

    /** The connection is closed at this moment. */
    record Disconnect(Moment moment) implements Fault {
        @Override
        public String toString() {
            return "connection closed " + moment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The usual answer, its body at this pace. */
    record Slow(int bytesPerSecond) implements Fault {
        public Slow {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException(
                        "a body comes with 1 byte per second or more, not " + bytesPerSecond);
            }
        }

        @Override
        public String toString() {
            return bytesPerSecond + " bytes per second";
        }
    }

    /** The usual answer with a {@code Date} header that is off by this much; negative is in the past. */
    record WrongClock(Duration by) implements Fault {
        @Override
        public String toString() {
            return "clock off by " + by;
        }
    }

    /** What the user allowed is withdrawn just before the request takes effect; the answer is the usual one to that. */
    record RevokedToken() implements Fault {
        @Override
        public String toString() {
            return "token revoked";
        }
    }

    /** Status 307 to the same path and query at another address; nothing takes effect here. */
    record Redirect(URI base) implements Fault {
        @Override
        public String toString() {
            return "redirected to " + base;
        }
    }

    /** When in an exchange the connection is closed. */
    enum Moment {
        /** The headers of the request were read, its body was not. Nothing takes effect. */
        BEFORE_READING,
        /** The request was read and takes no effect. */
        AFTER_READING,
        /** The request took its effect; its answer is lost. */
        AFTER_EFFECT,
        /** The request took its effect; the answer's headers end too early. */
        IN_HEADERS,
        /** The request took its effect; half of the body that {@code Content-Length} announced is sent. */
        IN_BODY
    }

    /** Zoom's usual error shape with this status. */
    static Fault status(int status) {
        return json(status, "{\"code\":" + status + ",\"message\":\"Simulated fault.\"}");
    }

    static Fault status(int status, Map<String, String> headers, String body) {
        return new Status(status, headers, body);
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

    /** After the request was read, without effect. */
    static Fault disconnect() {
        return disconnect(Moment.AFTER_READING);
    }

    static Fault disconnect(Moment moment) {
        return new Disconnect(moment);
    }

    /** The usual answer, of which half the body is sent. */
    static Fault truncated() {
        return disconnect(Moment.IN_BODY);
    }

    static Fault slow(int bytesPerSecond) {
        return new Slow(bytesPerSecond);
    }

    static Fault wrongClock(Duration by) {
        return new WrongClock(by);
    }

    static Fault revokedToken() {
        return new RevokedToken();
    }

    /** To another host name, as when an account's data lives elsewhere. */
    static Fault redirect(URI base) {
        return new Redirect(base);
    }
}
