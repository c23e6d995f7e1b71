package dev.zoomflow.testkit.poll;

import dev.zoomflow.testkit.world.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The polls of each meeting or webinar, in order of their making, by its number. Thread-safe. */
public final class PollBook {
    private final Map<Long, Map<String, ObjectNode>> polls = new ConcurrentHashMap<>();

    List<ObjectNode> of(long meeting) {
        Map<String, ObjectNode> all = all(meeting);
        synchronized (all) {
            return List.copyOf(all.values());
        }
    }

    Optional<ObjectNode> find(long meeting, String id) {
        return of(meeting).stream()
                .filter(poll -> poll.path("id").asString("").equals(id))
                .findFirst();
    }

    ObjectNode add(long meeting, ObjectNode poll) {
        poll.put("id", Identifiers.id()).put("status", "notstart");
        put(meeting, poll);
        return poll;
    }

    void put(long meeting, ObjectNode poll) {
        Map<String, ObjectNode> all = all(meeting);
        synchronized (all) {
            all.put(poll.path("id").asString(""), poll);
        }
    }

    void remove(long meeting, String id) {
        Map<String, ObjectNode> all = all(meeting);
        synchronized (all) {
            all.remove(id);
        }
    }

    private Map<String, ObjectNode> all(long meeting) {
        return polls.computeIfAbsent(meeting, unseen -> new LinkedHashMap<>());
    }
}
