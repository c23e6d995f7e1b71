package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** People who register on a meeting's page. */
final class Registering {
    private static final Shape REGISTRANT = Shape.object()
            .with("id", Shape.text(""))
            .with("email", Shape.text(""))
            .with("first_name", Shape.text(""))
            .with("last_name", Shape.text(""))
            .with("status", Shape.text("approved or pending"))
            .with("join_url", Shape.text("empty until approved"))
            .named("Registrant");

    private final ZoomSimulator zoom;

    Registering(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/meetings/{id}/registrants", "Lets somebody register on the meeting's page")
                        .takes(
                                Shape.object()
                                        .with("email", Shape.text(""))
                                        .with("first_name", Shape.text(""))
                                        .perhaps("last_name", Shape.text("")),
                                "{\"email\":\"io@shore.example\",\"first_name\":\"Io\",\"last_name\":\"Marsh\"}")
                        .answers(201, REGISTRANT),
                this::register);
        api.on(
                Call.get("/meetings/{id}/registrants", "Those who registered, pending ones too")
                        .answers(200, Shape.list(REGISTRANT)),
                this::all);
    }

    private Answer register(Request request) {
        Fields fields = Fields.of(request);
        Registrant registrant = zoom.meetings()
                .register(
                        meeting(request),
                        fields.required("email"),
                        fields.required("first_name"),
                        fields.text("last_name").orElse(""));
        return Answer.json(201, view(registrant));
    }

    private Answer all(Request request) {
        ArrayNode all = Json.array();
        zoom.meetings().registrants(meeting(request)).forEach(one -> all.add(view(one)));
        return Answer.json(200, all);
    }

    private Meeting meeting(Request request) {
        return zoom.meetings().find(request.variable("id"));
    }

    private static ObjectNode view(Registrant registrant) {
        ObjectNode json = Json.object().put("id", registrant.id()).put("email", registrant.email());
        json.put("first_name", registrant.firstName()).put("last_name", registrant.lastName());
        return json.put("status", registrant.status()).put("join_url", registrant.joinUrl());
    }
}
