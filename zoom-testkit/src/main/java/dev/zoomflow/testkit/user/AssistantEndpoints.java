package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.PersonalNumber;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/assistants}, who plan meetings for a user, and {@code …/schedulers}, for whom a user plans. */
public final class AssistantEndpoints implements Family {
    private static final String ASSISTANTS = "/v2/users/{userId}/assistants";
    private static final String SCHEDULERS = "/v2/users/{userId}/schedulers";

    private final Assistants assistants = new Assistants();
    private final Directory directory;
    private final InstantSource clock;

    public AssistantEndpoints(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ASSISTANTS, this::assistants)
                .on("POST " + ASSISTANTS, this::add)
                .on("DELETE " + ASSISTANTS, this::dismissAll)
                .on("DELETE " + ASSISTANTS + "/{assistantId}", this::dismiss)
                .on("GET " + SCHEDULERS, this::schedulers)
                .on("DELETE " + SCHEDULERS, this::resignAll)
                .on("DELETE " + SCHEDULERS + "/{schedulerId}", this::resign);
    }

    private Answer assistants(Caller caller, Request request) {
        return list("assistants", assistants.of(user(caller, request).id()), false);
    }

    private Answer schedulers(Caller caller, Request request) {
        return list("schedulers", assistants.bosses(user(caller, request).id()), true);
    }

    private Answer list(String name, List<String> ids, boolean withNumber) {
        ObjectNode json = Json.object();
        ArrayNode rows = json.putArray(name);
        ids.stream().map(directory::user).flatMap(Optional::stream).forEach(user -> {
            ObjectNode row = rows.addObject().put("id", user.id()).put("email", user.email());
            if (withNumber) {
                row.put("pmi", PersonalNumber.of(user));
            }
        });
        return Answer.json(200, json);
    }

    private Answer add(Caller caller, Request request) {
        User boss = user(caller, request);
        List<String> ids = JsonBody.objects(JsonBody.of(request), "assistants").stream()
                .map(named -> caller.find(
                                named.path("id").asString(named.path("email").asString("")))
                        .id())
                .toList();
        if (ids.isEmpty()) {
            throw ApiError.invalidField("assistants", "Missing field.");
        }
        assistants.add(boss.id(), ids);
        ObjectNode json = Json.object().put("ids", String.join(",", ids));
        return Answer.json(201, json.put("add_at", ZoomTime.utc(clock.instant())));
    }

    private Answer dismissAll(Caller caller, Request request) {
        String boss = user(caller, request).id();
        assistants.of(boss).forEach(assistant -> assistants.remove(boss, assistant));
        return Answer.empty(204);
    }

    private Answer dismiss(Caller caller, Request request) {
        assistants.remove(
                user(caller, request).id(),
                caller.find(request.variable("assistantId")).id());
        return Answer.empty(204);
    }

    private Answer resignAll(Caller caller, Request request) {
        String assistant = user(caller, request).id();
        assistants.bosses(assistant).forEach(boss -> assistants.remove(boss, assistant));
        return Answer.empty(204);
    }

    private Answer resign(Caller caller, Request request) {
        assistants.remove(
                caller.find(request.variable("schedulerId")).id(),
                user(caller, request).id());
        return Answer.empty(204);
    }

    private static User user(Caller caller, Request request) {
        return caller.find(request.variable("userId"));
    }
}
