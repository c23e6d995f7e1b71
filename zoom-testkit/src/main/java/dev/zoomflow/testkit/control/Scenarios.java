package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Gatherings;
import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Scenario;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.Webinar;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.time.Duration;
import java.util.Optional;

/** Meetings and webinars, held as a whole or begun, and events as they come. */
final class Scenarios {
    private static final String HOST = "e-mail address or id; the first user by default";

    private static final Shape LINE = Shape.object()
            .with("person", Shape.text("one of them"))
            .with("text", Shape.text("what this person writes to everybody"));

    private interface Making<T> {
        T of(Fields fields, Scenario scenario, boolean asTimeGoes);
    }

    private final ZoomSimulator zoom;

    Scenarios(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        Shape host = Shape.object().perhaps("host", Shape.text(HOST)).perhaps("topic", Shape.text(""));
        api.on(
                Call.post("/meetings", "Starts an instant meeting")
                        .takes(
                                host.perhaps("personal", Shape.flag("in the room that the host always has")),
                                "{\"topic\":\"Planning\"}")
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
    }

    private static Shape scenario() {
        return Shape.object()
                .perhaps("kind", Shape.oneOf("a meeting by default", "meeting", "webinar"))
                .perhaps("host", Shape.text(HOST))
                .perhaps("topic", Shape.text(""))
                .perhaps("planned", Shape.text("instead of host and topic the number of one that is planned"))
                .perhaps("minutes", Shape.number("10 by default"))
                .perhaps("people", Shape.texts("who comes beside the host: addresses of users, names of guests"))
                .perhaps("rejoining", Shape.texts("those of them who are disconnected once and come back"))
                .perhaps("waiting", Shape.texts("those of them who are in the waiting room first"))
                .perhaps("sharing", Shape.texts("those of them who show their screen"))
                .perhaps("saying", Shape.list(LINE))
                .perhaps("recorded", Shape.flag("whether the host records it"))
                .perhaps("as_time_goes", Shape.flag("it begins, and the clock is left alone"));
    }

    private Answer startInstant(Request request) {
        Fields fields = Fields.of(request);
        if (fields.flag("personal")) {
            return Answer.json(201, Views.meeting(zoom.meetings().startPersonal(host(fields))));
        }
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
        return Answer.json(
                201,
                webinar
                        ? Views.webinar(held(fields, zoom.webinars(), asTimeGoes, this::newWebinar))
                        : Views.meeting(held(fields, zoom.meetings(), asTimeGoes, this::newMeeting)));
    }

    private <T> T held(Fields fields, Gatherings<T> all, boolean asTimeGoes, Making<T> making) {
        Scenario scenario = read(fields);
        Optional<T> planned = fields.text("planned").map(all::find);
        if (planned.isEmpty()) {
            return making.of(fields, scenario, asTimeGoes);
        }
        return asTimeGoes ? all.begin(planned.get(), scenario) : all.hold(planned.get(), scenario);
    }

    private Meeting newMeeting(Fields fields, Scenario scenario, boolean asTimeGoes) {
        String topic = fields.text("topic").orElse("A meeting");
        return asTimeGoes
                ? zoom.meetings().begin(host(fields), topic, scenario)
                : zoom.meetings().hold(host(fields), topic, scenario);
    }

    private Webinar newWebinar(Fields fields, Scenario scenario, boolean asTimeGoes) {
        String topic = fields.text("topic").orElse("A webinar");
        return asTimeGoes
                ? zoom.webinars().begin(host(fields), topic, scenario)
                : zoom.webinars().hold(host(fields), topic, scenario);
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
        for (Fields line : fields.objects("saying")) {
            scenario = scenario.saying(name(line.required("person")), line.required("text"));
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
