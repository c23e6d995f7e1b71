package dev.zoomflow.testkit.phone;

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
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/phone/users}: who has which extension and numbers. */
final class PhoneUserEndpoints implements Family {
    private static final String USER = "/v2/phone/users/{userId}";
    private static final String NUMBERS = "phone_numbers";

    private static final int LARGEST_PAGE = 100;

    private final PhoneBook book;
    private final CallingPlans plans;
    private final Pages pages;

    PhoneUserEndpoints(PhoneBook book, CallingPlans plans, Pages pages) {
        this.book = book;
        this.plans = plans;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/phone/users", this::list)
                .on("GET " + USER, (caller, request) -> Answer.json(200, json(user(caller, request))))
                .on("PATCH " + USER, this::change)
                .on("POST " + USER + "/phone_numbers", this::assign)
                .on("DELETE " + USER + "/phone_numbers/{phoneNumberId}", this::free);
    }

    private Answer list(Caller caller, Request request) {
        String keyword = request.queryParameters().filled("keyword").orElse("").toLowerCase(Locale.ROOT);
        List<ObjectNode> rows = book.users(caller.user().accountId()).stream()
                .filter(user -> (user.displayName() + " " + user.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(keyword))
                .map(user -> json(user).put("name", user.displayName()))
                .toList();
        ObjectNode page = pages.upTo(LARGEST_PAGE).page(request, "users", rows);
        return Answer.json(200, page.remove(List.of("page_count", "page_number")));
    }

    private ObjectNode json(User user) {
        ObjectNode json = Json.object().put("id", user.id()).put("phone_user_id", Party.phoneId(user));
        json.put("extension_id", Party.extensionId(user)).put("extension_number", book.extension(user));
        json.put("email", user.email()).put("status", "activate");
        json.setAll(plans.shown(user.accountId(), user.id()));
        list(json, book.numbers(user));
        return json;
    }

    private static void list(ObjectNode json, List<PhoneNumber> numbers) {
        ArrayNode list = json.putArray(NUMBERS);
        numbers.forEach(number -> list.addObject().put("id", number.id()).put("number", number.number()));
    }

    private Answer change(Caller caller, Request request) {
        User user = user(caller, request);
        ObjectNode body = JsonBody.of(request);
        if (body.has("extension_number")) {
            book.extension(
                    user.accountId(), user.id(), body.path("extension_number").asInt(0));
        }
        return Answer.empty(204);
    }

    private Answer assign(Caller caller, Request request) {
        User user = user(caller, request);
        List<PhoneNumber> numbers = JsonBody.objects(JsonBody.of(request), NUMBERS).stream()
                .map(named -> book.find(
                        user.accountId(),
                        named.path("id").asString(named.path("number").asString(""))))
                .toList();
        if (numbers.isEmpty()) {
            throw ApiError.invalidField(NUMBERS, "Missing field.");
        }
        book.assign(numbers, user.id());
        ObjectNode json = Json.object();
        list(json, numbers);
        return Answer.json(201, json);
    }

    private Answer free(Caller caller, Request request) {
        User user = user(caller, request);
        PhoneNumber number = book.find(user.accountId(), request.variable("phoneNumberId"));
        if (!number.isOf(user.id())) {
            throw new ApiError(400, 400, "Phone number is not assigned to the user: " + number.number() + ".");
        }
        book.free(number);
        return Answer.empty(204);
    }

    private static User user(Caller caller, Request request) {
        return caller.find(request.variable("userId"));
    }
}
