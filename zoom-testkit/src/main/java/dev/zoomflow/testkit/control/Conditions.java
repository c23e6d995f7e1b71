package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Time, faults and the life of tokens. */
final class Conditions {
    private final ZoomSimulator zoom;

    Conditions(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.add("GET", "/clock", request -> now());
        api.add("POST", "/clock", this::advance);
        api.add("POST", "/faults", this::fault);
        api.add("POST", "/users/{id}/revoke", this::revoke);
        api.add("POST", "/tokens/expire", request -> {
            zoom.tokens().expireAccess();
            return Answer.empty(204);
        });
    }

    private Answer now() {
        return Answer.json(200, Json.object().put("now", zoom.clock().instant().toString()));
    }

    private Answer advance(Request request) {
        zoom.clock().advance(duration(Fields.of(request).required("advance")));
        return now();
    }

    private Answer revoke(Request request) {
        zoom.tokens().revoke(zoom.user(request.variable("id")));
        return Answer.empty(204);
    }

    private Answer fault(Request request) {
        Fields fields = Fields.of(request);
        zoom.faults().next(fields.required("path"), fields.number("requests", 1), fault(fields));
        return Answer.empty(204);
    }

    private static Fault fault(Fields fields) {
        String kind = fields.required("kind");
        return switch (kind) {
            case "status" ->
                fields.text("body")
                        .map(body -> Fault.json(fields.number("status", 500), body))
                        .orElseGet(() -> Fault.status(fields.number("status", 500)));
            case "html" -> Fault.html(fields.number("status", 502));
            case "garbage" -> Fault.garbage();
            case "rate-limited" -> Fault.rateLimited(fields.number("retry_after", 1));
            case "stall" -> Fault.stall(duration(fields.text("duration").orElse("PT10S")));
            case "disconnect" -> Fault.disconnect();
            default ->
                throw new IllegalArgumentException("unknown kind \"" + kind
                        + "\"; known are status, html, garbage, rate-limited, stall, disconnect");
        };
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no duration such as PT5M (5 minutes) or P91D (91 days)", malformed);
        }
    }
}
