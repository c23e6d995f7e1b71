package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/chat/migration/mappings}: what channels and people of Slack became. */
final class MigrationMappings implements Family {
    private static final String MAPPINGS = "GET /v2/chat/migration/mappings/";
    private static final String TEAM = "origin_team_id";
    private static final int MOST = 20;

    private final Migration migration;

    MigrationMappings(Migration migration) {
        this.migration = migration;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on(MAPPINGS + "channels", this::channels).on(MAPPINGS + "users", this::users);
    }

    private Answer channels(Caller caller, Request request) {
        mustBeSlack(request);
        Map<String, String> known = migration
                .channelsOf(Actor.list(request, TEAM).get(0))
                .orElseThrow(() -> new ApiError(404, 5801, "Migrated team ID does not exist."));
        return answer("channel", asked(request, "channel"), id -> Optional.ofNullable(known.get(id)));
    }

    private Answer users(Caller caller, Request request) {
        mustBeSlack(request);
        Optional<String> team = request.queryParameters().filled(TEAM);
        return answer("user", asked(request, "user"), id -> migration.user(team, id));
    }

    private static void mustBeSlack(Request request) {
        if (!Actor.list(request, "origin_platform").equals(List.of("slack"))) {
            throw ApiError.invalidField("origin_platform", "Invalid field.");
        }
    }

    private static List<String> asked(Request request, String what) {
        String name = "origin_" + what + "_ids";
        List<String> ids = Actor.list(request, name);
        if (ids.size() > MOST) {
            throw ApiError.invalidField(name, "Invalid field.");
        }
        return ids;
    }

    private static Answer answer(String what, List<String> ids, Function<String, Optional<String>> known) {
        ObjectNode json = Json.object();
        ArrayNode mappings = json.putArray("mappings");
        ids.forEach(id -> known.apply(id)
                .ifPresent(zoom ->
                        mappings.addObject().put("origin_" + what + "_id", id).put("zm_" + what + "_id", zoom)));
        json.put("mappings_found", mappings.size());
        return Answer.json(200, json.put("mappings_not_found", ids.size() - mappings.size()));
    }
}
