package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/phone/numbers}: the numbers that an account has. */
final class NumberEndpoints implements Family {
    private static final String NUMBERS = "/v2/phone/numbers";
    private static final Map<String, Predicate<PhoneNumber>> TYPES = Map.of(
            "all", number -> true,
            "assigned", number -> number.assignee().isPresent(),
            "unassigned", number -> number.assignee().isEmpty(),
            "byoc", number -> false);

    private final PhoneBook book;
    private final Pages pages;

    NumberEndpoints(PhoneBook book, Pages pages) {
        this.book = book;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + NUMBERS, this::list)
                .on("DELETE " + NUMBERS, this::remove)
                .on(
                        "GET " + NUMBERS + "/{phoneNumberId}",
                        (caller, request) -> Answer.json(200, json(number(caller, request))))
                .on("PATCH " + NUMBERS + "/{phoneNumberId}", this::rename);
    }

    private Answer list(Caller caller, Request request) {
        String type = request.queryParameters().filled("type").orElse("all");
        Predicate<PhoneNumber> asked = TYPES.getOrDefault(type, number -> false);
        List<ObjectNode> rows = book.numbers(caller.user().accountId()).stream()
                .filter(asked)
                .map(this::json)
                .toList();
        ObjectNode page = pages.page(request, "phone_numbers", rows);
        return Answer.json(200, page.remove(List.of("page_count", "page_number")));
    }

    private ObjectNode json(PhoneNumber number) {
        ObjectNode json = Json.object().put("id", number.id()).put("number", number.number());
        json.put("number_type", "toll").put("source", "internal").put("status", "available");
        json.put("display_name", number.displayName()).put("location", "Seattle, Washington, United States");
        json.putArray("capability").add("incoming").add("outgoing");
        number.assignee().flatMap(book::holder).ifPresent(holder -> assignee(json.putObject("assignee"), holder));
        return json;
    }

    private void assignee(ObjectNode json, Holder holder) {
        json.put("id", holder.id()).put("name", holder.name());
        json.put("extension_number", book.extension(holder.accountId(), holder.id()));
        if (!holder.type().isEmpty()) {
            json.put("type", holder.type());
        }
    }

    private Answer rename(Caller caller, Request request) {
        PhoneNumber number = number(caller, request);
        ObjectNode body = JsonBody.of(request);
        if (body.has("display_name")) {
            book.rename(number, body.path("display_name").asString(""));
        }
        return Answer.empty(204);
    }

    private Answer remove(Caller caller, Request request) {
        List<PhoneNumber> asked = request.queryParameters().all("phone_numbers").stream()
                .flatMap(list -> List.of(list.split(",", -1)).stream())
                .map(number -> book.find(caller.user().accountId(), number))
                .toList();
        if (asked.isEmpty()) {
            throw ApiError.invalidField("phone_numbers", "Missing field.");
        }
        asked.forEach(book::remove);
        return Answer.empty(204);
    }

    private PhoneNumber number(Caller caller, Request request) {
        return book.find(caller.user().accountId(), request.variable("phoneNumberId"));
    }
}
