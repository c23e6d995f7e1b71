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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/chat/migration}: moves channels with their members here, and stars what was starred there. */
final class MigrationEndpoints implements Family {
    private static final String MIGRATION = "POST /v2/chat/migration/";
    private static final int MOST_MEMBERS = 20;
    private static final int MOST_STARS = 10;
    private static final int LONGEST_NAME = 128;

    private final Migration migration;
    private final Channels channels;
    private final Stars stars;

    MigrationEndpoints(Migration migration, Channels channels, Stars stars) {
        this.migration = migration;
        this.channels = channels;
        this.stars = stars;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on(MIGRATION + "users/{identifier}/channels", this::create)
                .on(MIGRATION + "channels/{channelId}/members", this::add)
                .on(MIGRATION + "users/{identifier}/events", this::star);
    }

    private Answer create(Caller caller, Request request) {
        User owner = Identifier.find(caller, request.variable("identifier"));
        ObjectNode body = JsonBody.of(request);
        String name = JsonBody.text(body, "name");
        int type = Integer.parseInt(JsonBody.oneOf(body, "type", Set.of("2", "3", "4")));
        List<ObjectNode> members = JsonBody.objects(body, "members");
        if (name.length() > LONGEST_NAME || members.size() > MOST_MEMBERS || !isTime(body)) {
            throw Migration.failed("migrate a channel");
        }
        ChatChannel empty = new ChatChannel(
                Identifiers.hex(16),
                owner.accountId(),
                owner.id(),
                new ChatChannel.Name(name, type),
                List.of(owner.id()),
                List.of(),
                ChatChannel.standardSettings(),
                false);
        ChatChannel made = with(empty, caller, members);
        channels.adopt(made);
        migration.moved(made);
        return Answer.json(201, Json.object().put("id", made.id()));
    }

    private static boolean isTime(ObjectNode body) {
        try {
            return Instant.parse(JsonBody.text(body, "created_time")).isAfter(Instant.EPOCH);
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static ChatChannel with(ChatChannel channel, Caller caller, List<ObjectNode> members) {
        ChatChannel filled = channel;
        for (ObjectNode member : members) {
            String id =
                    Identifier.find(caller, JsonBody.text(member, "identifier")).id();
            boolean admin = member.path("role").asString("member").equals("admin");
            filled = filled.withMembers(ids -> addOnce(ids, id));
            filled = admin ? filled.withAdmins(ids -> addOnce(ids, id)) : filled;
        }
        return filled;
    }

    private static void addOnce(List<String> ids, String id) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private Answer add(Caller caller, Request request) {
        ChatChannel channel = channels.find(caller.user(), request.variable("channelId"));
        migration.mustHaveMoved(channel);
        List<ObjectNode> members = JsonBody.objects(JsonBody.of(request), "members");
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            throw Migration.failed("add members to the migrated channel");
        }
        channels.adopt(with(channel, caller, members));
        return Answer.empty(204);
    }

    private Answer star(Caller caller, Request request) {
        User user = Identifier.find(caller, request.variable("identifier"));
        ObjectNode body = JsonBody.of(request);
        JsonBody.oneOf(body, "method", Set.of("star"));
        List<ObjectNode> asked = JsonBody.objects(body, "params");
        if (asked.isEmpty() || asked.size() > MOST_STARS) {
            throw Migration.failed("star sessions");
        }
        List<Conversation> targets =
                asked.stream().map(target -> target(caller, user, target)).toList();
        targets.forEach(where -> stars.adopt(user, where));
        return Answer.empty(204);
    }

    private Conversation target(Caller caller, User user, ObjectNode asked) {
        String id = JsonBody.text(asked, "target_id");
        if (JsonBody.oneOf(asked, "target_type", Set.of("channel", "contact")).equals("contact")) {
            return new Conversation.WithContact(user, Identifier.find(caller, id));
        }
        ChatChannel channel = channels.find(user, id);
        if (!channel.has(user)) {
            throw new ApiError(403, 403, "No permission to access this channel.");
        }
        return new Conversation.InChannel(channel);
    }
}
