package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Chat;
import dev.zoomflow.testkit.ChatMessage;
import dev.zoomflow.testkit.TeamChannel;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What becomes of messages, channels and contacts of team chat. */
final class MessageCalls {
    private static final String ANSELM = "anselm.thorpe@lanternfish.example";
    private static final Shape PERSON = Shape.text("e-mail address or id; the first user by default");

    private final ZoomSimulator zoom;
    private final Chat chat;

    private interface Change {
        void of(ChatMessage message, User user, Fields fields);
    }

    MessageCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.chat = zoom.chat();
    }

    void addTo(ControlApi api) {
        onChannel(api, "join", "Lets somebody join a channel", chat::join);
        onChannel(api, "leave", "Lets somebody leave a channel", chat::leave);
        api.on(
                Call.post("/chat/messages/{id}/forward", "Passes a message on that from can see")
                        .takes(
                                Shape.object()
                                        .perhaps("from", PERSON)
                                        .perhaps("to", Shape.text("e-mail address or id, unless channel is given"))
                                        .perhaps("channel", Shape.text("its id")),
                                "{\"to\":\"" + ANSELM + "\"}")
                        .answers(201, ChatCalls.MESSAGE),
                this::forward);
        Shape user = Shape.object().perhaps("user", PERSON);
        onMessage(
                api,
                Call.post("/chat/messages/{id}/edit", "Changes a message; user is one who can see it")
                        .takes(user.with("text", Shape.text("")), "{\"text\":\"Low water at three\"}"),
                (message, who, fields) -> chat.edit(message, fields.required("text")));
        onMessage(
                api,
                Call.post("/chat/messages/{id}/delete", "Deletes a message; user is one who can see it")
                        .takes(user, "{}"),
                (message, who, fields) -> chat.delete(message));
        onMessage(
                api,
                Call.post("/chat/messages/{id}/react", "Lets somebody react to a message")
                        .takes(user.with("emoji", Shape.text("the character itself")), "{\"emoji\":\"👍\"}"),
                (message, who, fields) -> chat.react(who, message, fields.required("emoji")));
        api.on(
                Call.get("/users/{id}/unread", "What was written to a user and nobody has marked as read")
                        .answers(200, Shape.list(ChatCalls.MESSAGE)),
                request ->
                        Answer.json(200, Views.array(chat.unread(zoom.user(request.variable("id"))), ChatCalls::view)));
        api.on(
                Call.post("/chat/contacts/accept", "Lets somebody agree to be a contact who was asked by the API")
                        .takes(
                                Shape.object()
                                        .with("invited", Shape.text("e-mail address or id"))
                                        .with("by", Shape.text("e-mail address or id")),
                                "{\"invited\":\"lin@pebble.example\",\"by\":\"mira.okonjo@lanternfish.example\"}"),
                this::accept);
        api.on(
                Call.post("/chat/migrations", "A channel or person of Slack has been moved here")
                        .takes(
                                Shape.object()
                                        .with("slack_team", Shape.text(""))
                                        .with("slack_id", Shape.text("which it had there"))
                                        .perhaps("channel", Shape.text("the id of the channel that it is now"))
                                        .perhaps("user", Shape.text("or the user: e-mail address or id")),
                                "{\"slack_team\":\"T0\",\"slack_id\":\"U0\",\"user\":\"" + ANSELM + "\"}"),
                this::migrated);
    }

    private void onChannel(ControlApi api, String what, String says, BiConsumer<User, TeamChannel> action) {
        api.does(
                Call.post("/chat/channels/{id}/" + what, says)
                        .takes(
                                Shape.object().with("user", Shape.text("e-mail address or id")),
                                "{\"user\":\"" + ANSELM + "\"}"),
                request -> {
                    User user = zoom.user(Fields.of(request).required("user"));
                    action.accept(user, chat.channel(request.variable("id")));
                });
    }

    private void onMessage(ControlApi api, Call call, Change change) {
        api.does(call, request -> {
            Fields fields = Fields.of(request);
            User user = person(fields, "user");
            change.of(chat.message(user, request.variable("id")), user, fields);
        });
    }

    private User person(Fields fields, String name) {
        return fields.text(name).map(zoom::user).orElseGet(zoom::user);
    }

    private Answer forward(Request request) {
        Fields fields = Fields.of(request);
        User from = person(fields, "from");
        ChatMessage message = chat.message(from, request.variable("id"));
        Optional<String> channel = fields.text("channel");
        ChatMessage passed = channel.isPresent()
                ? chat.forward(from, message, chat.channel(channel.get()))
                : chat.forward(from, message, zoom.user(fields.required("to")));
        return Answer.json(201, ChatCalls.view(passed));
    }

    private Answer accept(Request request) {
        Fields fields = Fields.of(request);
        chat.accept(zoom.user(fields.required("invited")), zoom.user(fields.required("by")));
        return Answer.empty(204);
    }

    private Answer migrated(Request request) {
        Fields fields = Fields.of(request);
        String team = fields.required("slack_team");
        String id = fields.required("slack_id");
        Optional<String> channel = fields.text("channel");
        if (channel.isPresent()) {
            chat.migrated(team, id, chat.channel(channel.get()));
        } else {
            chat.migrated(team, id, zoom.user(fields.required("user")));
        }
        return Answer.empty(204);
    }
}
