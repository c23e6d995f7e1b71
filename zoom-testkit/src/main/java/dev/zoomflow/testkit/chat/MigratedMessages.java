package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/chat/migration/messages}: moves messages here, all of a call or none, with the times they had. */
final class MigratedMessages implements Family {
    private static final int MOST = 20;
    private static final int MOST_FILES = 6;
    private static final int LONGEST = 4096;

    private final Migration migration;
    private final Channels channels;
    private final Messages messages;
    private final ChatFiles files;

    MigratedMessages(Migration migration, Channels channels, Messages messages, ChatFiles files) {
        this.migration = migration;
        this.channels = channels;
        this.messages = messages;
        this.files = files;
    }

    private record Placed(Conversation where, Message message) {}

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/chat/migration/messages", this::add);
    }

    private synchronized Answer add(Caller caller, Request request) {
        List<ObjectNode> asked = JsonBody.objects(JsonBody.of(request), "messages");
        must(!asked.isEmpty() && asked.size() <= MOST);
        List<Placed> placed = new ArrayList<>();
        asked.forEach(body -> placed.add(placed(caller, body, placed)));
        ObjectNode json = Json.object();
        ArrayNode ids = json.putArray("ids");
        placed.forEach(one -> {
            messages.adopt(one.where(), one.message());
            ids.add(one.message().id());
        });
        return Answer.json(201, json);
    }

    private static void must(boolean good) {
        if (!good) {
            throw Migration.failed("add messages");
        }
    }

    /**
     * @param before what else the call moves to wherever
     */
    private Placed placed(Caller caller, ObjectNode body, List<Placed> before) {
        User sender = user(caller, JsonBody.text(body, "sender"));
        Conversation where = where(caller, sender, body);
        Instant at = Instant.ofEpochMilli(body.path("message_timestamp").asLong(0));
        String text = JsonBody.text(body, "message");
        List<String> attached = Identifier.texts(body, "file_ids");
        must(text.length() <= LONGEST && attached.size() <= MOST_FILES && at.isAfter(Instant.EPOCH));
        must(found(where, before, known -> known.at().equals(at)).isEmpty());
        Optional<String> main = main(where, body, before);
        Draft draft = new Draft(text, Json.object(), files(sender, attached), main);
        return new Placed(
                where,
                new Message(Identifiers.upperCaseUuid(), sender, at, draft, main, Message.Fate.AS_WRITTEN, Map.of()));
    }

    private static User user(Caller caller, String text) {
        return Identifier.user(caller, text).orElseThrow(() -> new ApiError(404, 1001, "User does not exist."));
    }

    private Conversation where(Caller caller, User sender, ObjectNode body) {
        String id = body.path("to_channel").asString("");
        String contact = body.path("to_contact").asString("");
        must(!id.isEmpty() || !contact.isEmpty());
        if (id.isEmpty()) {
            return new Conversation.WithContact(sender, user(caller, contact));
        }
        ChatChannel channel = channels.find(caller.user(), id);
        migration.mustHaveMoved(channel);
        if (!channel.has(sender)) {
            throw new ApiError(403, 403, "No permission to access this channel or contact.");
        }
        return new Conversation.InChannel(channel);
    }

    private List<ChatFile> files(User sender, List<String> ids) {
        List<ChatFile> own = ids.stream()
                .flatMap(id -> files.known(id).stream())
                .filter(file -> file.owner().id().equals(sender.id()))
                .toList();
        must(own.size() == ids.size());
        return own;
    }

    /** The message that begins the thread: by its id, or by its time where the same call moves it. */
    private Optional<String> main(Conversation where, ObjectNode body, List<Placed> before) {
        String id = body.path("reply_main_message_id").asString("");
        long at = body.path("reply_main_message_timestamp").asLong(0);
        if (id.isEmpty() && at == 0) {
            return Optional.empty();
        }
        Optional<Message> begun = found(
                where,
                before,
                known -> id.isEmpty()
                        ? known.at().toEpochMilli() == at
                        : known.id().equals(id));
        must(begun.isPresent());
        return begun.map(known -> known.main().orElse(known.id()));
    }

    private Optional<Message> found(Conversation where, List<Placed> before, Predicate<Message> asked) {
        Stream<Message> coming = before.stream()
                .filter(one -> one.where().key().equals(where.key()))
                .map(Placed::message);
        return Stream.concat(messages.in(where).stream(), coming).filter(asked).findFirst();
    }
}
