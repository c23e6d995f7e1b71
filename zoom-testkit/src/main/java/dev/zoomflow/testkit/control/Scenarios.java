package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Meetings;
import dev.zoomflow.testkit.Participant;
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
        api.add("POST", "/meetings", this::startInstant);
        api.add("POST", "/meetings/{id}/start", request -> view(meetings.start(meeting(request))));
        api.add("POST", "/meetings/{id}/join", this::join);
        api.add("POST", "/meetings/{id}/leave", this::leave);
        api.add("POST", "/meetings/{id}/end", this::end);
        api.add("POST", "/meetings/{id}/recording", this::recording);
        api.add("POST", "/events", this::event);
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
        Participant participant = user.isPresent()
                ? meetings.join(meeting, user.get())
                : meetings.join(meeting, fields.required("guest"));
        return Answer.json(201, Views.participant(participant));
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
