package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;

/** Time and the life of tokens. */
final class Conditions {
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
        api.does(Call.post("/tokens/expire", "Lets all access tokens expire, as an hour does"), request -> {
            zoom.tokens().expireAccess();
        });
    }

    private Answer now() {
        return Answer.json(200, Json.object().put("now", zoom.clock().instant().toString()));
    }

    private Answer advance(Request request) {
        Fields fields = Fields.of(request);
        zoom.clock()
                .advance(fields.duration("advance")
                        .orElseThrow(() -> new IllegalArgumentException("\"advance\" is missing")));
        return now();
    }
}
