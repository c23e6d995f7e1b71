package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;

/** Answers in place of the simulator's own, or where it has none. */
final class StubCalls {
    private static final int USUAL_STATUS = 200;

    private static final Shape STUB = Shape.object()
            .with("operation", Shape.text("method and path, which may have variables: GET /v2/phone/users/{userId}"))
            .perhaps("status", Shape.number("200 by default"))
            .perhaps("body", Shape.anything("the JSON to answer with; an empty object by default"));

    private final ZoomSimulator zoom;

    StubCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post(
                                "/stubs",
                                "Answers an operation like this from now on, once token and scopes are found good;"
                                        + " the newest wins")
                        .takes(STUB, "{\"operation\":\"GET /v2/roles\",\"body\":{\"roles\":[]}}"),
                this::stub);
    }

    private Answer stub(Request request) {
        Fields fields = Fields.of(request);
        zoom.stub(fields.required("operation"), fields.number("status", USUAL_STATUS), fields.json("body"));
        return Answer.empty(204);
    }
}
