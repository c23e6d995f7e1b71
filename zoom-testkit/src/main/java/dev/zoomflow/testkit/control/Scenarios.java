package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Scenario;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Meetings and webinars, held as a whole or begun, and events as they come. */
final class Scenarios {
    private static final String HOST = "e-mail address or id; the first user by default";

    private final ZoomSimulator zoom;

    Scenarios(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        Shape host = Shape.object().perhaps("host", Shape.text(HOST)).perhaps("topic", Shape.text(""));
        api.on(
                Call.post("/meetings", "Starts an instant meeting")
                        .takes(host, "{\"topic\":\"Planning\"}")
                        .answers(201, Shapes.MEETING),
                this::startInstant);
        api.on(
                Call.post("/webinars", "Plans a webinar for now")
                        .takes(host, "{\"topic\":\"Reef\"}")
                        .answers(201, Shapes.WEBINAR),
                this::planWebinar);
        api.on(
                Call.post(
                                "/scenarios",
                                "Holds a meeting or webinar from start to end, and puts the clock forward to it")
                        .takes(
                                scenario(),
                                "{\"topic\":\"Planning\",\"people\":[\"Gus Visitor\",\"Ina Late\"],"
                                        + "\"rejoining\":[\"Ina Late\"],\"recorded\":true}")
                        .answers(201, Shapes.MEETING),
                this::hold);
        api.on(
                Call.post("/events", "Signs these bytes and sends them to whoever subscribed to the event")
                        .takes(
                                Shape.anything("the event, sent byte for byte"),
                                "{\"event\":\"meeting.alert\",\"event_ts\":1785368934817,\"payload\":{}}")
                        .answers(202),
                this::event);
        new GatheringCalls<>(zoom, zoom.meetings(), Views::meeting).addTo(api, "meeting", Shapes.MEETING);
        new GatheringCalls<>(zoom, zoom.webinars(), Views::webinar).addTo(api, "webinar", Shapes.WEBINAR);
    }

    private static Shape scenario() {
        return Shape.object()
                .perhaps("kind", Shape.oneOf("a meeting by default", "meeting", "webinar"))
                .perhaps("host", Shape.text(HOST))
                .perhaps("topic", Shape.text(""))
                .perhaps("minutes", Shape.number("10 by default"))
                .perhaps("people", Shape.texts("who comes beside the host: addresses of users, names of guests"))
                .perhaps("rejoining", Shape.texts("those of them who are disconnected once and come back"))
                .perhaps("waiting", Shape.texts("those of them who are in the waiting room first"))
                .perhaps("sharing", Shape.texts("those of them who show their screen"))
                .perhaps("recorded", Shape.flag("whether the host records it"))
                .perhaps("as_time_goes", Shape.flag("it begins, and the clock is left alone"));
    }

    private Answer startInstant(Request request) {
        Fields fields = Fields.of(request);
        return Answer.json(
                201,
                Views.meeting(
                        zoom.meetings().start(host(fields), fields.text("topic").orElse("A meeting"))));
    }

    private Answer planWebinar(Request request) {
        Fields fields = Fields.of(request);
        return Answer.json(
                201,
                Views.webinar(zoom.webinars()
                        .create(host(fields), fields.text("topic").orElse("A webinar"))));
    }

    private Answer hold(Request request) {
        Fields fields = Fields.of(request);
        boolean webinar = fields.text("kind").filter("webinar"::equals).isPresent();
        boolean asTimeGoes = fields.flag("as_time_goes");
        String topic = fields.text("topic").orElse(webinar ? "A webinar" : "A meeting");
        return Answer.json(201, webinar ? webinar(fields, topic, asTimeGoes) : meeting(fields, topic, asTimeGoes));
    }

    private ObjectNode meeting(Fields fields, String topic, boolean asTimeGoes) {
        return Views.meeting(
                asTimeGoes
                        ? zoom.meetings().begin(host(fields), topic, read(fields))
                        : zoom.meetings().hold(host(fields), topic, read(fields)));
    }

    private ObjectNode webinar(Fields fields, String topic, boolean asTimeGoes) {
        return Views.webinar(
                asTimeGoes
                        ? zoom.webinars().begin(host(fields), topic, read(fields))
                        : zoom.webinars().hold(host(fields), topic, read(fields)));
    }

    private Scenario read(Fields fields) {
        Scenario scenario = Scenario.lasting(Duration.ofMinutes(fields.number("minutes", 10)));
        for (String person : fields.texts("people")) {
            scenario = person.contains("@") ? scenario.with(zoom.user(person)) : scenario.with(person);
        }
        for (String person : fields.texts("rejoining")) {
            scenario = scenario.rejoining(name(person));
        }
        for (String person : fields.texts("waiting")) {
            scenario = scenario.waiting(name(person));
        }
        for (String person : fields.texts("sharing")) {
            scenario = scenario.sharing(name(person));
        }
        return fields.flag("recorded") ? scenario.recorded() : scenario;
    }

    private String name(String person) {
        return person.contains("@") ? zoom.user(person).displayName() : person;
    }

    private User host(Fields fields) {
        return fields.text("host").map(zoom::user).orElseGet(zoom::user);
    }

    private Answer event(Request request) {
        zoom.webhooks().send(request.body().text());
        return Answer.empty(202);
    }
}
