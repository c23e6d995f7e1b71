package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * People who register on the page of a meeting or webinar.
 *
 * @param <T> a meeting or a webinar
 */
final class Registering<T> {
    private static final Shape REGISTRANT = Shape.object()
            .with("id", Shape.text(""))
            .with("email", Shape.text(""))
            .with("first_name", Shape.text(""))
            .with("last_name", Shape.text(""))
            .with("status", Shape.text("approved or pending"))
            .with("join_url", Shape.text("empty until approved"))
            .named("Registrant");

    private final Held<T> held;

    Registering(Held<T> held) {
        this.held = held;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post(held.path("/registrants"), "Lets somebody register on its page")
                        .takes(
                                Shape.object()
                                        .with("email", Shape.text(""))
                                        .with("first_name", Shape.text(""))
                                        .perhaps("last_name", Shape.text("")),
                                "{\"email\":\"io@shore.example\",\"first_name\":\"Io\",\"last_name\":\"Marsh\"}")
                        .answers(201, REGISTRANT),
                this::register);
        api.on(
                Call.get(held.path("/registrants"), "Those who registered, pending ones too")
                        .answers(200, Shape.list(REGISTRANT)),
                this::all);
    }

    private Answer register(Request request) {
        Fields fields = Fields.of(request);
        Registrant registrant = held.gatherings()
                .register(
                        held.find(request),
                        fields.required("email"),
                        fields.required("first_name"),
                        fields.text("last_name").orElse(""));
        return Answer.json(201, view(registrant));
    }

    private Answer all(Request request) {
        return Answer.json(200, Views.array(held.gatherings().registrants(held.find(request)), Registering::view));
    }

    private static ObjectNode view(Registrant registrant) {
        ObjectNode json = Json.object().put("id", registrant.id()).put("email", registrant.email());
        json.put("first_name", registrant.firstName()).put("last_name", registrant.lastName());
        return json.put("status", registrant.status()).put("join_url", registrant.joinUrl());
    }
}
