package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/phone_numbers} of all things that are called. */
final class AssignedNumbers implements Family {
    private static final String NUMBERS = "phone_numbers";

    private final Switchboard board;

    AssignedNumbers(Switchboard board) {
        this.board = board;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        add(endpoints, board.queues, "call_queues", "callQueueId");
        add(endpoints, board.receptionists, "auto_receptionists", "autoReceptionistId");
        add(endpoints, board.lines, "shared_line_groups", "slgId");
        all(endpoints, board.queues, "call_queues", "callQueueId");
        all(endpoints, board.receptionists, "auto_receptionists", "autoReceptionistId");
        all(endpoints, board.lines, "shared_line_groups", "slgId");
        String areas = "/v2/phone/common_areas/{commonAreaId}/phone_numbers";
        endpoints.on("POST " + areas, (caller, request) -> {
            Thing area = find(board.areas, caller, request, "commonAreaId");
            return Answer.json(201, assign(area, request));
        });
        one(endpoints, board.areas, areas, "commonAreaId");
    }

    private void add(Endpoints endpoints, Stock stock, String kind, String variable) {
        endpoints.on("POST " + path(kind, variable), (caller, request) -> {
            assign(find(stock, caller, request, variable), request);
            return Answer.empty(204);
        });
        one(endpoints, stock, path(kind, variable), variable);
    }

    private static String path(String kind, String variable) {
        return "/v2/phone/" + kind + "/{" + variable + "}/" + NUMBERS;
    }

    private ObjectNode assign(Thing thing, Request request) {
        List<PhoneNumber> asked = JsonBody.objects(JsonBody.of(request), NUMBERS).stream()
                .map(named -> named.path("id").asString(named.path("number").asString("")))
                .map(named -> board.book.find(thing.accountId(), named))
                .toList();
        if (asked.isEmpty()) {
            throw ApiError.invalidField(NUMBERS, "Missing field.");
        }
        board.book.assign(asked, thing.id());
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray(NUMBERS);
        asked.forEach(number -> list.addObject().put("id", number.id()).put("number", number.number()));
        return json;
    }

    private void all(Endpoints endpoints, Stock stock, String kind, String variable) {
        endpoints.on("DELETE " + path(kind, variable), (caller, request) -> {
            Thing thing = find(stock, caller, request, variable);
            board.book.numbers(thing.accountId(), thing.id()).forEach(board.book::free);
            return Answer.empty(204);
        });
    }

    private void one(Endpoints endpoints, Stock stock, String path, String variable) {
        endpoints.on("DELETE " + path + "/{phoneNumberId}", (caller, request) -> {
            Thing thing = find(stock, caller, request, variable);
            PhoneNumber number = board.book.find(thing.accountId(), request.variable("phoneNumberId"));
            if (!number.isOf(thing.id())) {
                throw new ApiError(400, 400, "Phone number is not assigned here: " + number.number() + ".");
            }
            board.book.free(number);
            return Answer.empty(204);
        });
    }

    private static Thing find(Stock stock, Caller caller, Request request, String variable) {
        return stock.find(caller.user().accountId(), request.variable(variable));
    }
}
