package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Gatherings;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.Optional;

/**
 * When a meeting or webinar is on, and who comes and goes.
 *
 * @param <T> a meeting or a webinar
 */
final class GatheringCalls<T> {
    private final Held<T> held;
    private final Gatherings<T> gatherings;

    GatheringCalls(Held<T> held) {
        this.held = held;
        this.gatherings = held.gatherings();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post(held.path("/start"), "Starts a planned " + held.word())
                        .answers(200, held.shape()),
                request -> Answer.json(200, held.view().apply(gatherings.start(held.find(request)))));
        api.on(
                Call.post(held.path("/join"), "Lets somebody join")
                        .takes(
                                Shape.object()
                                        .perhaps("user", Shape.text("e-mail address or id"))
                                        .perhaps("guest", Shape.text("the name of somebody who is no user"))
                                        .perhaps("phone", Shape.text("the number of somebody who calls"))
                                        .perhaps("registrant", Shape.text("the id of somebody who registered")),
                                "{\"guest\":\"Ada Visitor\"}")
                        .answers(201, Shapes.PARTICIPANT),
                this::join);
        api.on(
                Call.get(held.path("/participants"), "Who is in, the host too")
                        .asks("left", Shape.flag("those too who left its last session"))
                        .answers(200, Shape.list(Shapes.PARTICIPANT)),
                this::participants);
        api.on(
                Call.post(held.path("/leave"), "Lets somebody leave")
                        .takes(Shape.object().with("handle", Held.HANDLE), "{\"handle\":\"…\"}"),
                this::leave);
        api.on(Call.post(held.path("/end"), "Lets everybody leave, then it is over"), this::end);
    }

    private Answer join(Request request) {
        Fields fields = Fields.of(request);
        T gathering = held.find(request);
        Optional<User> user = fields.text("user").map(held.zoom()::user);
        Optional<Registrant> registrant = fields.text("registrant").map(id -> registrant(gathering, id));
        Participant participant = user.map(known -> gatherings.join(gathering, known))
                .or(() -> registrant.map(known -> gatherings.join(gathering, known)))
                .or(() -> fields.text("phone").map(number -> gatherings.joinByPhone(gathering, number)))
                .orElseGet(() -> gatherings.join(gathering, fields.required("guest")));
        return Answer.json(201, Views.participant(participant));
    }

    private Registrant registrant(T gathering, String id) {
        return gatherings.registrants(gathering).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody registered with the id " + id));
    }

    private Answer participants(Request request) {
        boolean left = request.queryParameters().first("left").equals(Optional.of("true"));
        T gathering = held.find(request);
        return Answer.json(
                200,
                Views.array(
                        left ? gatherings.attendees(gathering) : gatherings.participants(gathering),
                        Views::participant));
    }

    private Answer leave(Request request) {
        T gathering = held.find(request);
        gatherings.leave(gathering, held.present(gathering, Fields.of(request)));
        return Answer.empty(204);
    }

    private Answer end(Request request) {
        gatherings.end(held.find(request));
        return Answer.empty(204);
    }
}
