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
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/chat/legalhold/matters}: makes, lists, renames and deletes matters. */
final class LegalHoldEndpoints implements Family {
    private static final String ALL = "/v2/chat/legalhold/matters";
    private static final String ONE = ALL + "/{matterId}";

    private final LegalHolds holds;
    private final Pages pages;
    private final InstantSource clock;

    LegalHoldEndpoints(LegalHolds holds, Pages pages, InstantSource clock) {
        this.holds = holds;
        this.pages = pages;
        this.clock = clock;
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
        List<ObjectNode> rows =
                holds.of(caller).stream().map(LegalHolds.Matter::json).toList();
        return Answer.json(200, pages.brief(request, "legal_hold_matters", rows));
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        String name = JsonBody.text(body, "matter_name");
        List<User> users = Identifier.texts(body, "identifiers").stream()
                .map(text -> Identifier.find(caller, text))
                .toList();
        if (users.isEmpty()) {
            throw ApiError.invalidField("identifiers", "Missing field.");
        }
        LegalHolds.Matter made = new LegalHolds.Matter(
                Identifiers.id(),
                caller.user().accountId(),
                name,
                date(body, "start_date"),
                date(body, "end_date"),
                clock.instant(),
                users);
        holds.put(made);
        return Answer.json(201, Json.object().put("matter_id", made.id()));
    }

    private static Optional<String> date(ObjectNode body, String name) {
        return Optional.of(body.path(name).asString("")).filter(date -> !date.isEmpty());
    }

    private Answer rename(Caller caller, Request request) {
        LegalHolds.Matter matter = find(caller, request);
        holds.put(matter.named(JsonBody.text(JsonBody.of(request), "matter_name")));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        holds.remove(find(caller, request));
        return Answer.empty(204);
    }

    private LegalHolds.Matter find(Caller caller, Request request) {
        return holds.find(caller, request.variable("matterId"));
    }
}
