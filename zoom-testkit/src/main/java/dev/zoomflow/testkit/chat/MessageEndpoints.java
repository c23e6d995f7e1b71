package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Writes, edits, deletes and marks messages, and reacts to them. */
final class MessageEndpoints implements Family {
    private static final String ALL = "/v2/chat/users/{userId}/messages";
    private static final String ONE = ALL + "/{messageId}";

    private final Messages messages;
    private final ChatFiles files;
    private final Schedule schedule;
    private final Place place;

    MessageEndpoints(Messages messages, ChatFiles files, Schedule schedule, Channels channels) {
        this.messages = messages;
        this.files = files;
        this.schedule = schedule;
        this.place = new Place(channels);
    }

    /** One message, in the name of one who takes part. */
    private record Named(User user, Conversation where, Message message) {}

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("POST " + ALL, this::write)
                .on("GET " + ONE, this::show)
                .on("PUT " + ONE, this::edit)
                .on("DELETE " + ONE, this::delete)
                .on("PATCH " + ONE + "/emoji_reactions", this::react)
                .on("PATCH " + ONE + "/status", this::mark);
    }

    private Answer write(Caller caller, Request request) {
        User sender = caller.find(request.variable("userId"));
        ObjectNode body = JsonBody.of(request);
        String text = JsonBody.text(body, "message");
        Conversation where = place.asked(caller, sender, body);
        Optional<String> main =
                Optional.of(body.path("reply_main_message_id").asString("")).filter(id -> !id.isEmpty());
        List<ChatFile> attached = Identifier.texts(body, "file_ids").stream()
                .map(id -> files.find(sender, id))
                .toList();
        Draft draft = new Draft(text, form(body), attached, main);
        String id = body.has("scheduled_time")
                ? schedule.add(sender, where, draft, Span.time("scheduled_time", JsonBody.text(body, "scheduled_time")))
                        .id()
                : messages.write(sender, where, draft).id();
        return Answer.json(201, Json.object().put("id", id));
    }

    private static ObjectNode form(ObjectNode body) {
        return Members.only(body, Stream.of("rich_text", "at_items"));
    }

    private Answer show(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        Conversation where = place.asked(caller, user, request);
        return Answer.json(
                200, messages.find(where, request.variable("messageId")).json());
    }

    private Answer edit(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        Named named = named(caller, request, body);
        messages.edit(named.user(), named.where(), named.message(), JsonBody.text(body, "message"), form(body));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        Conversation where = place.asked(caller, user, request);
        messages.delete(user, where, messages.find(where, request.variable("messageId")));
        return Answer.empty(204);
    }

    private Answer react(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        boolean added = JsonBody.oneOf(body, "action", Set.of("add", "remove")).equals("add");
        Named named = named(caller, request, body);
        messages.react(named.user(), named.where(), named.message(), JsonBody.text(body, "emoji"), added);
        return Answer.empty(204);
    }

    private Answer mark(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        boolean read = JsonBody.oneOf(body, "action", Set.of("read", "unread")).equals("read");
        Named named = named(caller, request, body);
        messages.mark(named.user(), named.message(), read);
        return Answer.empty(204);
    }

    private Named named(Caller caller, Request request, ObjectNode body) {
        User user = caller.find(request.variable("userId"));
        Conversation where = place.asked(caller, user, body);
        return new Named(user, where, messages.find(where, request.variable("messageId")));
    }
}
