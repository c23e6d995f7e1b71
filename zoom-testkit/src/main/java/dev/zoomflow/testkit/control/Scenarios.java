package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Meetings;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.Optional;

/** What people do in meetings, and events as they come. */
final class Scenarios {
    private final ZoomSimulator zoom;
    private final Meetings meetings;

    Scenarios(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.meetings = zoom.meetings();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/meetings", "Starts an instant meeting")
                        .takes(
                                Shape.object()
                                        .perhaps("host", Shape.text("e-mail address or id; the first user by default"))
                                        .perhaps("topic", Shape.text("")),
                                "{\"topic\":\"Planning\"}")
                        .answers(201, Shapes.MEETING),
                this::startInstant);
        api.on(
                Call.post("/meetings/{id}/start", "Starts a planned meeting").answers(200, Shapes.MEETING),
                request -> view(meetings.start(meeting(request))));
        api.on(
                Call.post("/meetings/{id}/join", "Lets somebody join")
                        .takes(
                                Shape.object()
                                        .perhaps("user", Shape.text("e-mail address or id"))
                                        .perhaps("guest", Shape.text("the name of somebody who is no user"))
                                        .perhaps("registrant", Shape.text("the id of somebody who registered")),
                                "{\"guest\":\"Ada Visitor\"}")
                        .answers(201, Shapes.PARTICIPANT),
                this::join);
        api.on(
                Call.post("/meetings/{id}/leave", "Lets somebody leave")
                        .takes(
                                Shape.object().with("handle", Shape.text("of the stay, as joining answered it")),
                                "{\"handle\":\"…\"}"),
                this::leave);
        api.on(Call.post("/meetings/{id}/end", "Lets everybody leave, then it is over"), this::end);
        api.on(Call.post("/meetings/{id}/recording", "Finishes its recording"), this::recording);
        api.on(
                Call.post("/events", "Signs these bytes and sends them to whoever subscribed to the event")
                        .takes(
                                Shape.anything("the event, sent byte for byte"),
                                "{\"event\":\"meeting.alert\",\"event_ts\":1785368934817,\"payload\":{}}")
                        .answers(202),
                this::event);
    }

    private Answer startInstant(Request request) {
        Fields fields = Fields.of(request);
        User host = fields.text("host").map(zoom::user).orElseGet(zoom::user);
        Meeting started = meetings.start(host, fields.text("topic").orElse("A meeting"));
        return Answer.json(201, Views.meeting(started));
    }

    private Answer join(Request request) {
        Fields fields = Fields.of(request);
        Meeting meeting = meeting(request);
        Optional<User> user = fields.text("user").map(zoom::user);
        Optional<Registrant> registrant = fields.text("registrant").map(id -> registrant(meeting, id));
        Participant participant = user.map(known -> meetings.join(meeting, known))
                .or(() -> registrant.map(known -> meetings.join(meeting, known)))
                .orElseGet(() -> meetings.join(meeting, fields.required("guest")));
        return Answer.json(201, Views.participant(participant));
    }

    private Registrant registrant(Meeting meeting, String id) {
        return meetings.registrants(meeting).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody registered with the id " + id));
    }

    private Answer leave(Request request) {
        String handle = Fields.of(request).required("handle");
        Meeting meeting = meeting(request);
        Participant who = meetings.participants(meeting).stream()
                .filter(present -> present.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody with the handle " + handle + " is there"));
        meetings.leave(meeting, who);
        return Answer.empty(204);
    }

    private Answer end(Request request) {
        meetings.end(meeting(request));
        return Answer.empty(204);
    }

    private Answer recording(Request request) {
        meetings.finishRecording(meeting(request));
        return Answer.empty(204);
    }

    private Answer event(Request request) {
        zoom.webhooks().send(request.body().text());
        return Answer.empty(202);
    }

    private Meeting meeting(Request request) {
        return meetings.find(request.variable("id"));
    }

    private static Answer view(Meeting meeting) {
        return Answer.json(200, Views.meeting(meeting));
    }
}
