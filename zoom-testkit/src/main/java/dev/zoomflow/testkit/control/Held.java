package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Gatherings;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Request;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The meetings, or the webinars, that calls are about.
 *
 * @param <T> a meeting or a webinar
 * @param word {@code meeting} or {@code webinar}
 * @param shape of one of them
 */
record Held<T>(ZoomSimulator zoom, Gatherings<T> gatherings, String word, Shape shape, Function<T, ObjectNode> view) {
    static final Shape HANDLE = Shape.text("of the stay, as joining answered it");

    /** Of a call that is about one of them. */
    String path(String rest) {
        return "/" + word + "s/{id}" + rest;
    }

    T find(Request request) {
        return gatherings.find(request.variable("id"));
    }

    /**
     * @throws IllegalArgumentException when nobody with the handle is in it
     */
    Participant present(T gathering, Fields fields) {
        return among(gatherings.participants(gathering), fields, "participants");
    }

    /**
     * @param list the call that lists them
     * @throws IllegalArgumentException when the handle is none of theirs
     */
    Participant among(List<Participant> some, Fields fields, String list) {
        String handle = fields.required("handle");
        return some.stream()
                .filter(one -> one.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody with the \"handle\" " + handle
                        + " is there; GET /_control" + path("/" + list) + " lists who is"));
    }
}
