package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.People;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.function.BiConsumer;

/** What administrators do to users, in the first user's name, and how others see users. */
final class PeopleCalls {
    private final ZoomSimulator zoom;
    private final People people;

    PeopleCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.people = zoom.people();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/users/invite", "Invites somebody, who is pending until the invitation is accepted")
                        .takes(
                                Shape.object()
                                        .with("email", Shape.text(""))
                                        .with("first_name", Shape.text(""))
                                        .with("last_name", Shape.text("")),
                                "{\"email\":\"ea@shore.example\",\"first_name\":\"Ea\",\"last_name\":\"Sand\"}")
                        .answers(201, Shapes.USER),
                this::invite);
        on(api, "accept", "Accepts the invitation", (administrator, user) -> people.accept(user));
        on(api, "activate", "Activates a user", people::activate);
        on(api, "deactivate", "Deactivates a user", people::deactivate);
        on(api, "disassociate", "Takes a user out of the account", people::disassociate);
        on(api, "delete", "Deletes a user", people::delete);
        on(api, "sign-in", "Signs in", (administrator, user) -> people.signIn(user));
        on(api, "sign-out", "Signs out", (administrator, user) -> people.signOut(user));
        api.on(
                Call.post("/users/{id}/presence", "Changes how others see a user")
                        .takes(
                                Shape.object().with("status", Shape.text("such as Away or Do_Not_Disturb")),
                                "{\"status\":\"Away\"}"),
                this::show);
    }

    private void on(ControlApi api, String what, String says, BiConsumer<User, User> action) {
        api.does(Call.post("/users/{id}/" + what, says), request -> {
            action.accept(zoom.user(), user(request));
        });
    }

    private Answer invite(Request request) {
        Fields fields = Fields.of(request);
        User invited = people.invite(
                zoom.user(), fields.required("email"), fields.required("first_name"), fields.required("last_name"));
        return Answer.json(201, Views.user(invited));
    }

    private Answer show(Request request) {
        people.show(user(request), Fields.of(request).required("status"));
        return Answer.empty(204);
    }

    private User user(Request request) {
        return zoom.user(request.variable("id"));
    }
}
