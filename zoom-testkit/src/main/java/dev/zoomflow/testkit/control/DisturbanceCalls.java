package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Disturbance;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;

/** What is to happen to events on their way. */
final class DisturbanceCalls {
    private static final Shape DISTURBANCE = Shape.object()
            .with("kind", Shape.words("", NamedDisturbance.values()))
            .perhaps("event", Shape.text("its name; any by default"))
            .perhaps("times", Shape.number("how many events it happens to; 1 by default"))
            .perhaps("duration", Shape.text("of late, copied-later and stale, PT10M by default"))
            .perhaps("form", Shape.words("of written", Disturbance.Form.values()));

    private final ZoomSimulator zoom;

    DisturbanceCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/disturbances", "Lets something happen to the next events on their way to the endpoints")
                        .takes(DISTURBANCE, "{\"kind\":\"repeated\",\"event\":\"meeting.ended\"}"),
                this::plan);
        api.on(
                Call.get("/disturbances", "Those that no event has met yet, in words")
                        .answers(200, Shape.texts("")),
                request -> Answer.json(200, Views.texts(zoom.webhooks().unmetDisturbances())));
        api.does(Call.delete("/disturbances", "Lifts those that no event has met"), request -> {
            zoom.webhooks().liftDisturbances();
        });
    }

    private Answer plan(Request request) {
        Fields fields = Fields.of(request);
        zoom.webhooks()
                .next(
                        fields.text("event").orElse(""),
                        fields.number("times", 1),
                        fields.word("kind", NamedDisturbance.class).of(fields));
        return Answer.empty(204);
    }
}
