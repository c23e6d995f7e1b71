package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.PlannedFault;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.fault.NamedFault;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to go wrong. */
final class FaultCalls {
    private static final Shape FAULT = Patterns.shape()
            .with("kind", Shape.oneOf("", NamedFault.words().toArray(String[]::new)))
            .perhaps("requests", Shape.number("how many requests meet it; 1 by default"))
            .perhaps("every", Shape.number("instead: with 3 the third, the sixth and so on, until it is lifted"))
            .perhaps("always", Shape.flag("instead: all of them until it is lifted"))
            .perhaps("status", Shape.number("of status and html"))
            .perhaps("body", Shape.text("JSON for status; Zoom's error body by default"))
            .perhaps("answer_headers", Shape.anything("of status, html, garbage and rate-limited"))
            .perhaps("retry_after", Shape.number("seconds, for rate-limited"))
            .perhaps("duration", Shape.text("of stall, PT10S by default; how far off a wrong-clock is"))
            .perhaps(
                    "moment",
                    Shape.oneOf(
                            "of disconnect; after-reading by default",
                            "before-reading",
                            "after-reading",
                            "after-effect",
                            "in-headers",
                            "in-body"))
            .perhaps("bytes_per_second", Shape.number("of slow"))
            .perhaps("to", Shape.text("the address of redirect"));

    private static final Shape PLANNED = Shape.object()
            .with("id", Shape.text("for lifting it"))
            .with("description", Shape.text(""))
            .with("met", Shape.number("by how many requests"))
            .with("unused", Shape.flag("whether fewer requests met it than were to"));

    private final ZoomSimulator zoom;

    FaultCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/faults", "Lets requests to a path go wrong")
                        .takes(FAULT, "{\"path\":\"/oauth/token\",\"kind\":\"status\",\"status\":503,\"requests\":2}")
                        .answers(201, PLANNED),
                this::plan);
        api.on(
                Call.get("/faults", "All that were planned and not lifted").answers(200, Shape.list(PLANNED)),
                request -> all());
        api.on(Call.delete("/faults/{id}", "Lifts one"), this::lift);
        api.does(Call.delete("/faults", "Lifts all"), request -> {
            zoom.faults().lift();
        });
    }

    private Answer plan(Request request) {
        Fields fields = Fields.of(request);
        Fault fault = NamedFault.of(fields.required("kind"), said(fields));
        RequestPattern pattern = Patterns.read(fields);
        Optional<Integer> every = fields.number("every");
        PlannedFault planned = every.isPresent()
                ? zoom.faults().every(every.get(), pattern, fault)
                : fields.text("always").orElse("false").equals("true")
                        ? zoom.faults().always(pattern, fault)
                        : zoom.faults().next(pattern, fields.number("requests", 1), fault);
        return Answer.json(201, view(planned));
    }

    private static NamedFault.Said said(Fields fields) {
        return new NamedFault.Said(
                fields.number("status"),
                fields.text("body"),
                fields.number("retry_after"),
                fields.duration("duration"),
                fields.text("moment").map(FaultCalls::moment),
                fields.number("bytes_per_second"),
                fields.text("to").map(URI::create),
                fields.map("answer_headers"));
    }

    private static Fault.Moment moment(String word) {
        return Fault.Moment.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Answer all() {
        ArrayNode list = Json.array();
        zoom.faults().planned().forEach(planned -> list.add(view(planned)));
        return Answer.json(200, list);
    }

    private Answer lift(Request request) {
        String id = request.variable("id");
        zoom.faults().planned().stream()
                .filter(planned -> planned.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault " + id))
                .lift();
        return Answer.empty(204);
    }

    private static ObjectNode view(PlannedFault planned) {
        return Json.object()
                .put("id", planned.id())
                .put("description", planned.toString())
                .put("met", planned.met())
                .put("unused", planned.unused());
    }
}
