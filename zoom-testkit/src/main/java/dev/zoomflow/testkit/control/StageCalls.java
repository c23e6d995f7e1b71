package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Gatherings;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Role;
import dev.zoomflow.testkit.http.Answer;

/**
 * What those do who are in a meeting or webinar.
 *
 * @param <T> a meeting or a webinar
 */
final class StageCalls<T> {
    private final Held<T> held;
    private final Gatherings<T> gatherings;

    private interface Action<T> {
        void by(T gathering, Participant participant, Fields fields);
    }

    StageCalls(Held<T> held) {
        this.held = held;
        this.gatherings = held.gatherings();
    }

    void addTo(ControlApi api) {
        on(
                api,
                Call.post(held.path("/role"), "Gives somebody another role")
                        .takes(
                                handle().with("role", Shape.words("", Role.values())),
                                "{\"handle\":\"…\",\"role\":\"co-host\"}"),
                (gathering, who, fields) -> gatherings.role(gathering, who, fields.word("role", Role.class)));
        on(
                api,
                Call.post(held.path("/share"), "Lets somebody share the screen; whoever did before stops")
                        .takes(handle(), "{\"handle\":\"…\"}"),
                (gathering, who, fields) -> gatherings.share(gathering, who));
        api.does(Call.post(held.path("/stop-sharing"), "Nobody shares the screen any longer"), request -> {
            gatherings.stopSharing(held.find(request));
        });
        on(
                api,
                Call.post(held.path("/say"), "Lets somebody write to everybody in the chat")
                        .takes(
                                handle().with("text", Shape.text("")),
                                "{\"handle\":\"…\",\"text\":\"High water at nine\"}"),
                (gathering, who, fields) -> gatherings.say(gathering, who, fields.required("text")));
        asks(api, "ask", "Lets somebody ask, and the host answer", gatherings::ask);
        asks(api, "vote", "Lets somebody answer a question of a poll", gatherings::vote);
        api.on(
                asking("survey", "Lets somebody answer a question of the survey afterwards"),
                request -> survey(Fields.of(request), held.find(request)));
    }

    private interface Question<T> {
        void put(T gathering, Participant participant, String question, String answer);
    }

    private void asks(ControlApi api, String what, String says, Question<T> about) {
        on(
                api,
                asking(what, says),
                (gathering, who, fields) ->
                        about.put(gathering, who, fields.required("question"), fields.required("answer")));
    }

    private Call asking(String what, String says) {
        return Call.post(held.path("/" + what), says)
                .takes(
                        handle().with("question", Shape.text("")).with("answer", Shape.text("")),
                        "{\"handle\":\"…\",\"question\":\"When?\",\"answer\":\"At nine\"}");
    }

    private Answer survey(Fields fields, T gathering) {
        gatherings.answerSurvey(
                gathering,
                held.among(gatherings.attendees(gathering), fields, "participants?left=true"),
                fields.required("question"),
                fields.required("answer"));
        return Answer.empty(204);
    }

    private void on(ControlApi api, Call call, Action<T> action) {
        api.does(call, request -> {
            Fields fields = Fields.of(request);
            T gathering = held.find(request);
            action.by(gathering, held.present(gathering, fields), fields);
        });
    }

    private static Shape handle() {
        return Shape.object().with("handle", Held.HANDLE);
    }
}
