package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.EventDescription;
import dev.zoomflow.testkit.EventSample;
import dev.zoomflow.testkit.Events;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The catalogue of events and samples of them. {@code seed}, {@code required=true} and {@code about}, a user's id or
 * address, choose one; the body of a POST says what members are: {@code {"payload.object.topic": "Planning"}}.
 */
final class Samples {
    private static final Shape BODY = Shape.anything("the event as it is sent");
    private static final Shape EVENT = Shape.object()
            .with("event", Shape.text(""))
            .with("scopes", Shape.texts("one of them lets an app receive it; none says that they are not known"))
            .with("required", Shape.texts("paths of the members that are always there"))
            .with("members", Shape.texts("paths of all members; none says that nobody published them"))
            .named("Event");

    private final ZoomSimulator zoom;
    private final Events events;

    Samples(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.events = zoom.events();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.get("/events", "All events that Zoom is known to send").answers(200, Shape.list(EVENT)),
                request -> Answer.json(200, catalogue()));
        api.on(Call.of("PUT", "/events/{name}", "Lets a name be subscribed that the catalogue lacks"), this::add);
        api.on(choosing(Call.get("/events/{name}", "A sample of an event")).answers(200, BODY), this::sample);
        api.on(
                choosing(Call.post("/events/{name}", "Sends a sample to whoever subscribed to the event"))
                        .takes(Shape.anything("members by their paths"), "{\"payload.object.topic\":\"Planning\"}")
                        .answers(202, BODY),
                this::send);
    }

    private static Call choosing(Call call) {
        return call.asks("seed", Shape.number("chooses one of many; the same one always"))
                .asks("required", Shape.flag("leaves out what may be left out"))
                .asks("at", Shape.time("when it happened"))
                .asks("without", Shape.text("the path of a member to leave out; may be there several times"))
                .asks("about", Shape.text("the id or e-mail address of the user whom it is about"));
    }

    private ArrayNode catalogue() {
        ArrayNode list = Json.array();
        events.names().forEach(name -> list.add(view(events.describe(name))));
        return list;
    }

    private static ObjectNode view(EventDescription event) {
        ObjectNode json = Json.object().put("event", event.name());
        put(json, "scopes", event.scopes());
        put(json, "required", event.required());
        put(json, "members", event.members());
        return json;
    }

    private static void put(ObjectNode json, String name, List<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }

    private Answer add(Request request) {
        events.add(request.variable("name"));
        return Answer.empty(204);
    }

    private Answer sample(Request request) {
        return Answer.json(200, Json.parseObject(asked(request).json()));
    }

    private Answer send(Request request) {
        EventSample sample = asked(request);
        String body = request.body().text();
        for (var member : (body.isBlank() ? Json.object() : Json.parseObject(body)).properties()) {
            sample = sample.withJson(member.getKey(), Json.write(member.getValue()));
        }
        return Answer.json(202, Json.parseObject(sample.send()));
    }

    private EventSample asked(Request request) {
        EventSample sample = events.sample(request.variable("name"));
        Optional<String> seed = request.queryParameters().first("seed");
        if (seed.isPresent()) {
            sample = sample.seed(number(seed.get()));
        }
        Optional<String> about = request.queryParameters().first("about");
        if (about.isPresent()) {
            sample = sample.about(zoom.user(about.get()));
        }
        Optional<String> at = request.queryParameters().first("at");
        if (at.isPresent()) {
            sample = sample.at(instant(at.get()));
        }
        for (String path : request.queryParameters().all("without")) {
            sample = sample.without(path);
        }
        return request.queryParameters().first("required").equals(Optional.of("true")) ? sample.onlyRequired() : sample;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "\"at\" is \"" + text + "\", which is no time such as 2026-03-01T09:00:00Z", malformed);
        }
    }

    private static long number(String seed) {
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("the seed '" + seed + "' is no whole number", wrong);
        }
    }
}
