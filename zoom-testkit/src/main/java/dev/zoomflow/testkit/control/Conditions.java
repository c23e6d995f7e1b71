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
    private static final Shape FAULT = Shape.object()
            .with("path", Shape.text("as sent, without the query"))
            .with("kind", Shape.oneOf("", "status", "html", "garbage", "rate-limited", "stall", "disconnect"))
            .perhaps("requests", Shape.number("how many requests meet it; 1 by default"))
            .perhaps("status", Shape.number("of status and html"))
            .perhaps("body", Shape.text("JSON for status; Zoom's error body by default"))
            .perhaps("retry_after", Shape.number("seconds, for rate-limited"))
            .perhaps("duration", Shape.text("of stall, PT10S by default"));

    private final ZoomSimulator zoom;

    Conditions(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(Call.get("/clock", "What the simulator's clock shows").answers(200, Shapes.CLOCK), request -> now());
        api.on(
                Call.post(
                                "/clock",
                                "Puts the clock forward; whatever falls due on the way has happened when this answers")
                        .takes(
                                Shape.object().with("advance", Shape.text("a duration such as PT5M or P91D")),
                                "{\"advance\":\"PT85M\"}")
                        .answers(200, Shapes.CLOCK),
                this::advance);
        api.on(
                Call.post("/faults", "Lets the next requests to a path go wrong")
                        .takes(FAULT, "{\"path\":\"/oauth/token\",\"kind\":\"status\",\"status\":503,\"requests\":2}"),
                this::fault);
        api.on(
                Call.post("/users/{id}/revoke", "Ends all that the user allowed, as removing the app does"),
                this::revoke);
        api.on(Call.post("/tokens/expire", "Lets all access tokens expire, as an hour does"), request -> {
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
