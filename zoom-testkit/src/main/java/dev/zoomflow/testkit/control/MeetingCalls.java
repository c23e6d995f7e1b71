package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.InvitationAnswer;
import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Meetings;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.function.BiConsumer;

/** What there is in meetings only: the waiting room, invitations, summaries. */
final class MeetingCalls {
    private final Held<Meeting> held;
    private final Meetings meetings;

    MeetingCalls(Held<Meeting> held, Meetings meetings) {
        this.held = held;
        this.meetings = meetings;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.get(held.path("/waiting"), "Who is in the waiting room")
                        .answers(200, Shape.list(Shapes.PARTICIPANT)),
                request -> Answer.json(200, Views.array(meetings.waiting(held.find(request)), Views::participant)));
        api.on(
                Call.post(held.path("/knock"), "Lets somebody come into the waiting room")
                        .takes(
                                Shape.object()
                                        .perhaps("user", Shape.text("e-mail address or id"))
                                        .perhaps("guest", Shape.text("the name of somebody who is no user")),
                                "{\"guest\":\"Gus Visitor\"}")
                        .answers(201, Shapes.PARTICIPANT),
                this::knock);
        api.on(
                Call.post(held.path("/admit"), "Lets somebody in who waits, and answers with the stay that begins")
                        .takes(handle(), "{\"handle\":\"…\"}")
                        .answers(201, Shapes.PARTICIPANT),
                this::admit);
        on(
                api,
                "give-up",
                "Lets somebody wait no longer",
                (meeting, fields) -> meetings.giveUp(meeting, waiting(meeting, fields)));
        on(
                api,
                "put-in-waiting-room",
                "Sends somebody back to wait",
                (meeting, fields) -> meetings.putInWaitingRoom(meeting, held.present(meeting, fields)));
        api.on(
                Call.post(held.path("/invitation"), "Lets somebody answer who was invited into it while it is on")
                        .takes(
                                Shape.object()
                                        .with("user", Shape.text("e-mail address or id"))
                                        .with("answer", Shape.words("", InvitationAnswer.values())),
                                "{\"user\":\"anselm.thorpe@lanternfish.example\",\"answer\":\"accepted\"}"),
                this::answerInvitation);
        api.on(
                Call.post(held.path("/call-out"), "Lets somebody answer who is called out of it")
                        .takes(
                                Shape.object()
                                        .with(
                                                "address",
                                                Shape.text("the number or the room system's address, as called"))
                                        .with("answer", Shape.words("", InvitationAnswer.values())),
                                "{\"address\":\"+351210000000\",\"answer\":\"accepted\"}"),
                this::answerCallOut);
        api.on(
                Call.post(held.path("/summary"), "Finishes the summary of its last session")
                        .takes(
                                Shape.object().with("overview", Shape.text("")).perhaps("next_steps", Shape.texts("")),
                                "{\"overview\":\"The tide turns.\",\"next_steps\":[\"Moor the boat\"]}"),
                this::summarize);
    }

    private void on(ControlApi api, String what, String says, BiConsumer<Meeting, Fields> action) {
        api.does(Call.post(held.path("/" + what), says).takes(handle(), "{\"handle\":\"…\"}"), request -> {
            action.accept(held.find(request), Fields.of(request));
        });
    }

    private static Shape handle() {
        return Shape.object().with("handle", Held.HANDLE);
    }

    private Answer knock(Request request) {
        Fields fields = Fields.of(request);
        Meeting meeting = held.find(request);
        Participant waits = fields.text("user")
                .map(held.zoom()::user)
                .map(user -> meetings.knock(meeting, user))
                .orElseGet(() -> meetings.knock(meeting, fields.required("guest")));
        return Answer.json(201, Views.participant(waits));
    }

    private Answer admit(Request request) {
        Meeting meeting = held.find(request);
        return Answer.json(201, Views.participant(meetings.admit(meeting, waiting(meeting, Fields.of(request)))));
    }

    private Answer answerInvitation(Request request) {
        Fields fields = Fields.of(request);
        meetings.answerInvitation(
                held.find(request),
                held.zoom().user(fields.required("user")),
                fields.word("answer", InvitationAnswer.class));
        return Answer.empty(204);
    }

    private Answer answerCallOut(Request request) {
        Fields fields = Fields.of(request);
        meetings.answerCallOut(
                held.find(request), fields.required("address"), fields.word("answer", InvitationAnswer.class));
        return Answer.empty(204);
    }

    private Answer summarize(Request request) {
        Fields fields = Fields.of(request);
        meetings.summarize(
                held.find(request),
                fields.required("overview"),
                fields.texts("next_steps").toArray(String[]::new));
        return Answer.empty(204);
    }

    private Participant waiting(Meeting meeting, Fields fields) {
        return held.among(meetings.waiting(meeting), fields, "waiting");
    }
}
