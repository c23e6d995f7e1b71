package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Phone;
import dev.zoomflow.testkit.PhoneCall;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who calls whom. */
final class PhoneCalls {
    private static final Shape CALL = Shape.object()
            .with("id", Shape.text(""))
            .with("from", Shape.text("the caller's number"))
            .with("to", Shape.text("the callee's number"))
            .with("state", Shape.text("ringing, on, answered, no_answer, rejected or canceled"))
            .named("PhoneCall");

    private static final Shape NEW_CALL = Shape.object()
            .with("to", Shape.text("e-mail address or id of a user, or a number"))
            .perhaps("from", Shape.text("e-mail address or id of a user, or a number; the first user by default"));

    private final ZoomSimulator zoom;
    private final Phone phone;

    PhoneCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.phone = zoom.phone();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/phone/calls", "Lets it ring")
                        .takes(NEW_CALL, "{\"from\":\"+441632960101\",\"to\":\"anselm.thorpe@lanternfish.example\"}")
                        .answers(201, CALL),
                this::ring);
        on(api, "answer", "Takes the call", phone::answer);
        on(api, "end", "Hangs up", phone::end);
        on(api, "miss", "Lets nobody take the call", phone::miss);
        on(api, "reject", "Declines the call", phone::reject);
    }

    private void on(ControlApi api, String what, String says, UnaryOperator<PhoneCall> step) {
        api.on(
                Call.post("/phone/calls/{id}/" + what, says).answers(200, CALL),
                request -> view(200, step.apply(phone.find(request.variable("id")))));
    }

    private Answer ring(Request request) {
        Fields fields = Fields.of(request);
        String from = fields.text("from").orElseGet(() -> zoom.user().id());
        String to = fields.required("to");
        Optional<User> caller = user(from);
        Optional<User> callee = user(to);
        if (callee.isPresent()) {
            User called = callee.get();
            return view(201, caller.map(user -> phone.ring(user, called)).orElseGet(() -> phone.ring(from, called)));
        }
        return view(
                201,
                phone.dial(
                        caller.orElseThrow(() -> new IllegalArgumentException(
                                "one of the two must be a user, but neither " + from + " nor " + to + " is")),
                        to));
    }

    private Optional<User> user(String idOrEmail) {
        return zoom.users().stream()
                .filter(user -> user.id().equals(idOrEmail) || user.email().equalsIgnoreCase(idOrEmail))
                .findFirst();
    }

    private static Answer view(int status, PhoneCall call) {
        return Answer.json(
                status,
                Json.object()
                        .put("id", call.id())
                        .put("from", call.from())
                        .put("to", call.to())
                        .put("state", call.state()));
    }
}
