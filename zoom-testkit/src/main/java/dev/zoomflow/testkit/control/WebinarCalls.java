package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Webinar;
import dev.zoomflow.testkit.Webinars;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;

/** What there is in webinars only. */
final class WebinarCalls {
    private final Held<Webinar> held;
    private final Webinars webinars;

    WebinarCalls(Held<Webinar> held, Webinars webinars) {
        this.held = held;
        this.webinars = webinars;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post(held.path("/tracking-sources"), "Makes a link of its own to register by")
                        .takes(Shape.object().with("name", Shape.text("")), "{\"name\":\"Harbour news\"}")
                        .answers(
                                201,
                                Shape.object().with("id", Shape.text("the source_id of registrations through it"))),
                this::track);
    }

    private Answer track(Request request) {
        String id = webinars.addTrackingSource(
                held.find(request), Fields.of(request).required("name"));
        return Answer.json(201, Json.object().put("id", id));
    }
}
