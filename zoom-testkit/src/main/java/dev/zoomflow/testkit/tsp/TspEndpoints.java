package dev.zoomflow.testkit.tsp;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/tsp}: up to two telephone conferences of a user whose account has switched them on. */
public final class TspEndpoints implements Family {
    private static final String ALL = "/v2/users/{userId}/tsp";
    private static final String ONE = ALL + "/{tspId}";
    private static final List<String> NUMBERS = List.of("1", "2");
    private static final Form FORM = Form.of(
            Field.text("conference_code").needed(),
            Field.text("leader_pin").needed(),
            Field.list("dial_in_numbers"),
            Field.text("tsp_bridge").oneOf("US_TSP_TB", "EU_TSP_TB").or("US_TSP_TB"));

    private final Shelf shelf =
            new Shelf("id", FORM, id -> new ApiError(404, 300, "TSP account does not exist: " + id + "."));
    private final TspAccounts accounts;

    public TspEndpoints(TspAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::add)
                .on("GET " + ONE, this::one)
                .on("PATCH " + ONE, this::change)
                .on("DELETE " + ONE, this::delete);
    }

    private Answer list(Caller caller, Request request) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("tsp_accounts");
        shelf.of(owner(caller, request)).forEach(list::add);
        return Answer.json(200, json);
    }

    private Answer add(Caller caller, Request request) {
        String owner = owner(caller, request);
        synchronized (shelf) {
            String number = NUMBERS.stream()
                    .filter(one -> shelf.find(owner, one).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> ApiError.invalid("A user can have at most two TSP accounts."));
            return Answer.json(201, shelf.add(owner, number, JsonBody.of(request)));
        }
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, shelf.get(owner(caller, request), request.variable("tspId")));
    }

    private Answer change(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        Stream.of("conference_code", "leader_pin").forEach(name -> JsonBody.text(body, name));
        shelf.change(owner(caller, request), request.variable("tspId"), body);
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        shelf.remove(owner(caller, request), request.variable("tspId"));
        return Answer.empty(204);
    }

    private String owner(Caller caller, Request request) {
        String user = caller.find(request.variable("userId")).id();
        accounts.mustHaveIt(caller);
        return user;
    }
}
