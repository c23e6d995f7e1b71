package dev.zoomflow.testkit.tsp;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/pac}: the personal audio conferences of users, which are held by telephone alone. Thread-safe. */
public final class AudioConferences implements Family {
    private static final int LONGEST_PASSWORD = 6;

    private final Map<String, List<Conference>> byUser = new ConcurrentHashMap<>();

    /**
     * @param country two letters
     */
    private record Conference(long id, String country, String number) {
        ObjectNode json() {
            ObjectNode json = Json.object().put("conference_id", id);
            Stream.of("dedicated_dial_in_number", "global_dial_in_numbers")
                    .forEach(list -> json.putArray(list)
                            .addObject()
                            .put("country", country)
                            .put("number", number));
            return json.put("listen_only_password", password("listen")).put("participant_password", password("join"));
        }

        /** Digits, as a telephone has no others. */
        private String password(String who) {
            String digits = Integer.toUnsignedString((who + id).hashCode());
            return digits.substring(0, Math.min(LONGEST_PASSWORD, digits.length()));
        }
    }

    /** A conference that people call under this number; its id. */
    public long add(User user, String country, String number) {
        Conference added = new Conference(Identifiers.meetingId(), country, number);
        byUser.merge(
                user.id(),
                List.of(added),
                (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        return added.id();
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/users/{userId}/pac", this::list);
    }

    private Answer list(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        ObjectNode json = Json.object();
        ArrayNode accounts = json.putArray("pac_accounts");
        byUser.getOrDefault(user.id(), List.of()).forEach(conference -> accounts.add(conference.json()));
        return Answer.json(200, json);
    }
}
