package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.UUID;

/** Who is there. */
final class UserCalls {
    private static final Shape USER = Shape.object()
            .with("email", Shape.text(""))
            .with("first_name", Shape.text(""))
            .with("last_name", Shape.text(""))
            .perhaps("id", Shape.text("made up by default"))
            .perhaps("account_id", Shape.text("that of the first user by default"))
            .perhaps("timezone", Shape.text("UTC by default"));

    private final ZoomSimulator zoom;

    UserCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/users", "Adds a user, or replaces the one with this id")
                        .takes(USER, "{\"email\":\"io@shore.example\",\"first_name\":\"Io\",\"last_name\":\"Marsh\"}")
                        .answers(201, Shapes.USER),
                this::user);
    }

    private Answer user(Request request) {
        Fields fields = Fields.of(request);
        User user = new User(
                fields.text("id").orElseGet(UserCalls::random),
                fields.text("account_id").orElse(zoom.user().accountId()),
                fields.required("email"),
                fields.required("first_name"),
                fields.required("last_name"),
                fields.text("timezone").orElse("UTC"));
        zoom.add(user);
        return Answer.json(201, Views.user(user));
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }
}
