package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/chat/migration/emoji_reactions}: moves the reactions to messages here. */
final class MigratedReactions implements Family {
    private static final int MOST = 5;
    private static final int MOST_EMOJIS = 10;

    private final Conversations conversations;
    private final Messages messages;

    MigratedReactions(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    /** Who is to react how to which message. */
    private record Reaction(Conversation where, String message, String emoji, User user) {}

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/chat/migration/emoji_reactions", this::add);
    }

    private Answer add(Caller caller, Request request) {
        List<ObjectNode> asked = JsonBody.objects(JsonBody.of(request), "reactions");
        must(!asked.isEmpty() && asked.size() <= MOST);
        List<Reaction> reactions =
                asked.stream().flatMap(body -> reactions(caller, body)).toList();
        reactions.forEach(one -> messages.adopt(
                one.where(), messages.find(one.where(), one.message()).reacted(one.emoji(), one.user(), true)));
        return Answer.empty(204);
    }

    private static void must(boolean good) {
        if (!good) {
            throw Migration.failed("add emoji reactions");
        }
    }

    private Stream<Reaction> reactions(Caller caller, ObjectNode body) {
        String id = JsonBody.text(body, "message_id");
        String at = JsonBody.text(body, "message_timestamp");
        Conversation where = places(caller, body)
                .filter(place -> messages.in(place).stream()
                        .anyMatch(message -> message.id().equals(id)
                                && !message.deleted()
                                && Long.toString(message.at().toEpochMilli()).equals(at)))
                .findFirst()
                .orElseThrow(() -> new ApiError(400, 5401, "Message does not exist: " + at + "."));
        List<ObjectNode> emojis = JsonBody.objects(body, "emojis");
        must(!emojis.isEmpty() && emojis.size() <= MOST_EMOJIS);
        return emojis.stream()
                .flatMap(emoji -> Identifier.texts(emoji, "user_identifier").stream()
                        .map(name ->
                                new Reaction(where, id, JsonBody.text(emoji, "emoji"), Identifier.find(caller, name))));
    }

    /** The channel, or wherever the contact writes with somebody. */
    private Stream<Conversation> places(Caller caller, ObjectNode body) {
        String channel = body.path("to_channel").asString("");
        if (!channel.isEmpty()) {
            return Stream.of(new Conversation.InChannel(conversations.channels().find(caller.user(), channel)));
        }
        return conversations.of(Identifier.find(caller, JsonBody.text(body, "to_contact")));
    }
}
