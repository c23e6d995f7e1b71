package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Chat;
import dev.zoomflow.testkit.ChatMessage;
import dev.zoomflow.testkit.TeamChannel;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What people do in team chat. */
final class ChatCalls {
    private static final Shape CHANNEL = Shape.object()
            .with("id", Shape.text(""))
            .with("name", Shape.text(""))
            .with("type", Shape.number("1 private, 3 public"))
            .named("Channel");

    static final Shape MESSAGE = Shape.object()
            .with("id", Shape.text(""))
            .with("conversation", Shape.text("the channel's id, or one that two people share"))
            .with("sender", Shape.text("e-mail address"))
            .with("text", Shape.text(""))
            .with("at", Shape.time("by the simulator's clock"))
            .named("ChatMessage");

    private static final Shape NEW_CHANNEL = Shape.object()
            .with("name", Shape.text(""))
            .perhaps("owner", Shape.text("e-mail address or id; the first user by default"))
            .perhaps("members", Shape.texts("e-mail addresses or ids"))
            .perhaps("public", Shape.flag("whether everybody in the account may join"));

    private static final Shape NEW_MESSAGE = Shape.object()
            .with("text", Shape.text(""))
            .perhaps("from", Shape.text("e-mail address or id; the first user by default"))
            .perhaps("to", Shape.text("e-mail address or id, unless channel or reply_to is given"))
            .perhaps("channel", Shape.text("its id"))
            .perhaps("reply_to", Shape.text("id of a message that from can see"));

    private final ZoomSimulator zoom;
    private final Chat chat;

    ChatCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.chat = zoom.chat();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/chat/channels", "Opens a channel")
                        .takes(NEW_CHANNEL, "{\"name\":\"Tides\"}")
                        .answers(201, CHANNEL),
                this::open);
        api.on(
                Call.post("/chat/messages", "Lets somebody write a message, to a user or in a channel")
                        .takes(
                                NEW_MESSAGE,
                                "{\"text\":\"High water at nine\",\"to\":\"anselm.thorpe@lanternfish.example\"}")
                        .answers(201, MESSAGE),
                this::write);
    }

    private Answer open(Request request) {
        Fields fields = Fields.of(request);
        User owner = fields.text("owner").map(zoom::user).orElseGet(zoom::user);
        User[] members = fields.texts("members").stream().map(zoom::user).toArray(User[]::new);
        boolean open = fields.text("public").filter("true"::equals).isPresent();
        String name = fields.required("name");
        TeamChannel made = open ? chat.openToAll(owner, name, members) : chat.open(owner, name, members);
        ObjectNode json = Json.object().put("id", made.id()).put("name", made.name());
        return Answer.json(201, json.put("type", made.type()));
    }

    private Answer write(Request request) {
        Fields fields = Fields.of(request);
        User from = fields.text("from").map(zoom::user).orElseGet(zoom::user);
        ChatMessage written = write(fields, from, fields.required("text"));
        return Answer.json(201, view(written));
    }

    static ObjectNode view(ChatMessage message) {
        ObjectNode json = Json.object().put("id", message.id()).put("conversation", message.conversation());
        json.put("sender", message.sender().email()).put("text", message.text());
        return json.put("at", message.at().toString());
    }

    private ChatMessage write(Fields fields, User from, String text) {
        Optional<String> replied = fields.text("reply_to");
        if (replied.isPresent()) {
            return chat.reply(from, chat.message(from, replied.get()), text);
        }
        Optional<String> channel = fields.text("channel");
        return channel.isPresent()
                ? chat.write(from, chat.channel(channel.get()), text)
                : chat.write(from, zoom.user(fields.required("to")), text);
    }
}
