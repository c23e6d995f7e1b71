package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who answers for call queues and shared line groups: users and common areas. Thread-safe. */
final class Crews {
    private final Map<String, Set<String>> ids = new LinkedHashMap<>();
    private final Switchboard board;

    Crews(Switchboard board) {
        this.board = board;
    }

    /**
     * @param area whether it is a common area and no user
     */
    record Member(String id, String name, boolean area) {
        ObjectNode json() {
            ObjectNode json = Json.object().put("id", id).put("name", name);
            return json.put("extension_id", Extensions.id(id));
        }
    }

    /** Those who are still there. */
    synchronized List<Member> of(Thing thing) {
        return ids.getOrDefault(thing.id(), Set.of()).stream()
                .map(id -> member(thing.accountId(), id))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Member> member(String accountId, String id) {
        Optional<Member> user = board.user(accountId, id).map(Crews::member);
        return user.isPresent()
                ? user
                : board.areas.known(accountId, id).map(area -> new Member(area.id(), area.text("display_name"), true));
    }

    private static Member member(User user) {
        return new Member(user.id(), user.displayName(), false);
    }

    /**
     * @param members as calls name them: {@code users} by id or address, {@code common_area_ids}
     */
    synchronized void add(Thing thing, JsonNode members) {
        if (members instanceof ObjectNode named) {
            Set<String> all = ids.computeIfAbsent(thing.id(), id -> new LinkedHashSet<>());
            JsonBody.objects(named, "users").stream()
                    .map(user -> user.path("id").asString(user.path("email").asString("")))
                    .map(id -> board.user(thing.accountId(), id))
                    .flatMap(Optional::stream)
                    .forEach(user -> all.add(user.id()));
            named.path("common_area_ids")
                    .valueStream()
                    .map(id -> board.areas.find(thing.accountId(), id.asString("")))
                    .forEach(area -> all.add(area.id()));
        }
    }

    synchronized boolean remove(Thing thing, String member) {
        return ids.getOrDefault(thing.id(), new LinkedHashSet<>()).remove(member);
    }

    synchronized void clear(Thing thing) {
        ids.remove(thing.id());
    }
}
