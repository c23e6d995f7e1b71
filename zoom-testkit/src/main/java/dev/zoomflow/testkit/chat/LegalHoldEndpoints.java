package dev.zoomflow.testkit.chat;

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
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Matters for which the chat of users is kept. */
final class LegalHoldEndpoints implements Family {
    private static final String ALL = "/v2/chat/legalhold/matters";
    private static final String ONE = ALL + "/{matterId}";

    private final Map<String, Matter> matters = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Pages pages;
    private final InstantSource clock;

    LegalHoldEndpoints(Pages pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    private record Matter(
            String id,
            String accountId,
            String name,
            Optional<String> from,
            Optional<String> to,
            Instant made,
            List<User> users) {
        private ObjectNode json() {
            ObjectNode json = Json.object().put("matter_id", id).put("matter_name", name);
            from.ifPresent(date -> json.put("matter_start_date", date));
            to.ifPresent(date -> json.put("matter_end_date", date));
            json.put("matter_creation_date", ZoomTime.utc(made));
            ArrayNode list = json.putArray("matter_users");
            users.forEach(user -> list.addObject().put("user_id", user.id()).put("email", user.email()));
            return json;
        }

        private Matter named(String other) {
            return new Matter(id, accountId, other, from, to, made, users);
        }
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::create)
                .on("PATCH " + ONE, this::rename)
                .on("DELETE " + ONE, this::delete);
    }

    private Answer list(Caller caller, Request request) {
        List<ObjectNode> rows = List.copyOf(matters.values()).stream()
                .filter(matter -> matter.accountId().equals(caller.user().accountId()))
                .map(Matter::json)
                .toList();
        return Answer.json(200, pages.brief(request, "legal_hold_matters", rows));
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        String name = JsonBody.text(body, "matter_name");
        List<User> users = Identifier.texts(body, "identifiers").stream()
                .map(text -> Identifier.user(caller, text).orElseThrow(() -> ApiError.noSuchUser(text)))
                .toList();
        if (users.isEmpty()) {
            throw ApiError.invalidField("identifiers", "Missing field.");
        }
        Matter made = new Matter(
                Identifiers.id(),
                caller.user().accountId(),
                name,
                date(body, "start_date"),
                date(body, "end_date"),
                clock.instant(),
                users);
        matters.put(made.id(), made);
        return Answer.json(201, Json.object().put("matter_id", made.id()));
    }

    private static Optional<String> date(ObjectNode body, String name) {
        return Optional.of(body.path(name).asString("")).filter(date -> !date.isEmpty());
    }

    private Answer rename(Caller caller, Request request) {
        Matter matter = find(caller, request);
        matters.put(matter.id(), matter.named(JsonBody.text(JsonBody.of(request), "matter_name")));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        matters.remove(find(caller, request).id());
        return Answer.empty(204);
    }

    private Matter find(Caller caller, Request request) {
        String id = request.variable("matterId");
        return Optional.ofNullable(matters.get(id))
                .filter(matter -> matter.accountId().equals(caller.user().accountId()))
                .orElseThrow(() -> new ApiError(404, 1001, "Legal hold matter does not exist: " + id + "."));
    }
}
