package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Matters for which the chat of users is kept. Thread-safe. */
final class LegalHolds {
    private final Map<String, Matter> matters = new LinkedHashMap<>();

    /**
     * @param from a day, as it was said
     * @param to a day, as it was said
     */
    record Matter(
            String id,
            String accountId,
            String name,
            Optional<String> from,
            Optional<String> to,
            Instant made,
            List<User> users) {
        Matter {
            users = List.copyOf(users);
        }

        ObjectNode json() {
            ObjectNode json = Json.object().put("matter_id", id).put("matter_name", name);
            from.ifPresent(date -> json.put("matter_start_date", date));
            to.ifPresent(date -> json.put("matter_end_date", date));
            json.put("matter_creation_date", ZoomTime.utc(made));
            ArrayNode list = json.putArray("matter_users");
            users.forEach(user -> list.addObject().put("user_id", user.id()).put("email", user.email()));
            return json;
        }

        /** Days are compared as texts; a time after one makes no difference. */
        boolean covers(LocalDate day) {
            String text = day.toString();
            return from.filter(date -> !date.startsWith(text) && text.compareTo(date) < 0)
                            .isEmpty()
                    && to.filter(date -> !date.startsWith(text) && text.compareTo(date) > 0)
                            .isEmpty();
        }

        Matter named(String other) {
            return new Matter(id, accountId, other, from, to, made, users);
        }
    }

    /** A new one, or another state of one that is there. */
    synchronized void put(Matter matter) {
        matters.put(matter.id(), matter);
    }

    synchronized void remove(Matter matter) {
        matters.remove(matter.id());
    }

    synchronized List<Matter> of(Caller caller) {
        return matters.values().stream()
                .filter(matter -> matter.accountId().equals(caller.user().accountId()))
                .toList();
    }

    /**
     * @throws ApiError when the caller's account has none of this id
     */
    Matter find(Caller caller, String id) {
        return of(caller).stream()
                .filter(matter -> matter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 1001, "Legal hold matter does not exist: " + id + "."));
    }
}
