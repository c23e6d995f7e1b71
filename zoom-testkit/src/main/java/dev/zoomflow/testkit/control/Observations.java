package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.ExpectedRequests;
import dev.zoomflow.testkit.Leftovers;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What is there and what happened. */
final class Observations {
    private static final Shape CHECK = Shape.object()
            .with("met", Shape.flag(""))
            .with("mismatch", Shape.text("what was expected and what came nearest; empty where it is met"));

    private static final Shape LEFTOVERS = Shape.object()
            .with("unused_faults", Shape.texts("that too few requests or frames met"))
            .with("unmet_disturbances", Shape.texts("that no event met"))
            .with("unanswered", Shape.texts("requests and deliveries that no fault holds up"))
            .with("open_websockets", Shape.texts("that clients opened and nobody closed"))
            .named("Leftovers");

    private final ZoomSimulator zoom;

    Observations(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.get("/world", "All there is, secrets included").answers(200, Shapes.WORLD),
                request -> Answer.json(200, world()));
        api.on(
                Call.get("/requests", "Every request to Zoom so far, oldest first")
                        .answers(200, Shape.list(Traffic.EXCHANGE)),
                request -> Answer.json(200, Views.array(zoom.requests(), Traffic::exchange)));
        api.on(
                Call.post("/requests/check", "Whether requests like this were made, so often or at least once")
                        .takes(
                                Patterns.shape().perhaps("times", Shape.number("0 for none; at least once by default")),
                                "{\"method\":\"GET\",\"path\":\"/v2/users/{userId}\",\"times\":0}")
                        .answers(200, CHECK),
                this::check);
        api.on(
                Call.get("/leftovers", "What a test that ends now would leave behind, for it to fail on")
                        .answers(200, LEFTOVERS),
                request -> Answer.json(200, leftovers(zoom.leftovers())));
        api.on(
                Call.get("/story", "What happened so far, for people who look why a test failed")
                        .asks("test", Shape.text("its name"))
                        .answers(200, Shape.object().with("story", Shape.text("in lines"))),
                this::story);
        api.on(
                Call.get("/operations", "The operations that have behaviour of their own")
                        .answers(200, Shape.texts("")),
                request -> Answer.json(
                        200,
                        Views.texts(zoom.simulatedOperations().stream().sorted().toList())));
    }

    private Answer check(Request request) {
        Fields fields = Fields.of(request);
        RequestPattern pattern = Patterns.read(fields);
        ExpectedRequests expected = fields.number("times").map(pattern::times).orElseGet(pattern::atLeastOnce);
        Optional<String> mismatch = expected.mismatch(zoom.requests());
        return Answer.json(200, Json.object().put("met", mismatch.isEmpty()).put("mismatch", mismatch.orElse("")));
    }

    private Answer story(Request request) {
        String test = request.queryParameters().first("test").orElse("a test");
        return Answer.json(200, Json.object().put("story", zoom.story(test)));
    }

    private static ObjectNode leftovers(Leftovers left) {
        ObjectNode json = Json.object();
        json.set("unused_faults", Views.texts(left.unusedFaults()));
        json.set("unmet_disturbances", Views.texts(left.unmetDisturbances()));
        json.set("unanswered", Views.texts(left.unanswered()));
        json.set("open_websockets", Views.texts(left.openWebSockets()));
        return json;
    }

    private ObjectNode world() {
        ObjectNode world = Json.object();
        world.put("base_uri", zoom.baseUri().toString());
        world.put("now", zoom.clock().instant().toString());
        world.set("accounts", Views.array(zoom.accounts(), account -> Accounts.view(zoom, account)));
        world.set("users", Views.array(zoom.users(), Views::user));
        world.set("apps", Views.array(zoom.apps(), Views::app));
        world.set("subscriptions", Views.array(zoom.webhooks().subscriptions(), Views::subscription));
        world.set("meetings", Views.array(zoom.meetings().all(), Views::meeting));
        world.set("webinars", Views.array(zoom.webinars().all(), Views::webinar));
        return world;
    }
}
