package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Gatherings;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do in meetings, or in webinars, one thing at a time.
 *
 * @param <T> a meeting or a webinar
 */
final class GatheringCalls<T> {
    private final ZoomSimulator zoom;
    private final Gatherings<T> gatherings;
    private final Function<T, ObjectNode> view;

    GatheringCalls(ZoomSimulator zoom, Gatherings<T> gatherings, Function<T, ObjectNode> view) {
        this.zoom = zoom;
        this.gatherings = gatherings;
        this.view = view;
    }

    /**
     * @param word {@code meeting} or {@code webinar}
     */
    void addTo(ControlApi api, String word, Shape shape) {
        String one = "/" + word + "s/{id}";
        api.on(
                Call.post(one + "/start", "Starts a planned " + word).answers(200, shape),
                request -> Answer.json(200, view.apply(gatherings.start(find(request)))));
        api.on(
                Call.post(one + "/join", "Lets somebody join")
                        .takes(
                                Shape.object()
                                        .perhaps("user", Shape.text("e-mail address or id"))
                                        .perhaps("guest", Shape.text("the name of somebody who is no user"))
                                        .perhaps("registrant", Shape.text("the id of somebody who registered")),
                                "{\"guest\":\"Ada Visitor\"}")
                        .answers(201, Shapes.PARTICIPANT),
                this::join);
        api.on(
                Call.post(one + "/leave", "Lets somebody leave")
                        .takes(
                                Shape.object().with("handle", Shape.text("of the stay, as joining answered it")),
                                "{\"handle\":\"…\"}"),
                this::leave);
        api.on(Call.post(one + "/end", "Lets everybody leave, then it is over"), this::end);
        api.on(Call.post(one + "/recording", "Finishes its recording"), this::recording);
    }

    private Answer join(Request request) {
        Fields fields = Fields.of(request);
        T gathering = find(request);
        Optional<User> user = fields.text("user").map(zoom::user);
        Optional<Registrant> registrant = fields.text("registrant").map(id -> registrant(gathering, id));
        Participant participant = user.map(known -> gatherings.join(gathering, known))
                .or(() -> registrant.map(known -> gatherings.join(gathering, known)))
                .orElseGet(() -> gatherings.join(gathering, fields.required("guest")));
        return Answer.json(201, Views.participant(participant));
    }

    private Registrant registrant(T gathering, String id) {
        return gatherings.registrants(gathering).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody registered with the id " + id));
    }

    private Answer leave(Request request) {
        String handle = Fields.of(request).required("handle");
        T gathering = find(request);
        Participant who = gatherings.participants(gathering).stream()
                .filter(present -> present.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody with the handle " + handle + " is there"));
        gatherings.leave(gathering, who);
        return Answer.empty(204);
    }

    private Answer end(Request request) {
        gatherings.end(find(request));
        return Answer.empty(204);
    }

    private Answer recording(Request request) {
        gatherings.finishRecording(find(request));
        return Answer.empty(204);
    }

    private T find(Request request) {
        return gatherings.find(request.variable("id"));
    }
}
