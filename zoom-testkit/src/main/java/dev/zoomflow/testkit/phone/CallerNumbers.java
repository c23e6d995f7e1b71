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
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Numbers that the account, a site or a user may show instead of their own when they call. */
final class CallerNumbers implements Family {
    private static final String IDS = "phone_number_ids";
    private static final String CUSTOMIZED = "customize_ids";

    private final Stock numbers = new Stock(Kind.of("Number to show", "customize_numbers"));
    private final Switchboard board;
    private final Pages pages;

    CallerNumbers(Switchboard board, Pages pages) {
        this.board = board;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        add(endpoints, "", (caller, request) -> "");
        add(
                endpoints,
                "/users/{userId}",
                (caller, request) -> caller.find(request.variable("userId")).id());
        add(
                endpoints,
                "/sites/{siteId}",
                (caller, request) -> board.sites
                        .find(caller.user().accountId(), request.variable("siteId"))
                        .id());
    }

    private void add(Endpoints endpoints, String of, BiFunction<Caller, Request, String> owner) {
        String path = "/v2/phone" + of + "/outbound_caller_id/customized_numbers";
        endpoints
                .on("GET " + path, (caller, request) -> list(caller, request, owner.apply(caller, request)))
                .on("POST " + path, (caller, request) -> add(caller, request, owner.apply(caller, request)))
                .on("DELETE " + path, (caller, request) -> remove(caller, request, owner.apply(caller, request)));
    }

    private Answer list(Caller caller, Request request, String owner) {
        String account = caller.user().accountId();
        List<ObjectNode> rows = numbers.of(account, owner).stream()
                .flatMap(shown -> board.book.numbers(account).stream()
                        .filter(number -> number.id().equals(shown.text("number")))
                        .map(number -> row(shown, number)))
                .toList();
        ObjectNode page = pages.brief(request, "customize_numbers", rows);
        return Answer.json(200, page.put("total_records", rows.size()));
    }

    private ObjectNode row(Thing shown, PhoneNumber number) {
        ObjectNode row = Json.object().put("customize_id", shown.id()).put("phone_number_id", number.id());
        row.put("phone_number", number.number()).put("display_name", number.displayName());
        number.assignee()
                .flatMap(board.book::holder)
                .ifPresent(holder -> row.put("extension_id", Extensions.id(holder.id()))
                        .put("extension_type", holder.type())
                        .put(
                                "extension_number",
                                Integer.toString(board.book.extension(holder.accountId(), holder.id())))
                        .put("extension_name", holder.name()));
        return row.put("incoming", true).put("outgoing", true);
    }

    private Answer add(Caller caller, Request request, String owner) {
        String account = caller.user().accountId();
        List<PhoneNumber> asked = JsonBody.of(request)
                .path(IDS)
                .valueStream()
                .map(id -> board.book.find(account, id.asString("")))
                .toList();
        if (asked.isEmpty()) {
            throw ApiError.invalidField(IDS, "Missing field.");
        }
        List<String> known = numbers.of(account, owner).stream()
                .map(shown -> shown.text("number"))
                .toList();
        asked.stream()
                .filter(number -> !known.contains(number.id()))
                .forEach(number -> numbers.put(new Thing(
                        Identifiers.id(), account, owner, Json.object().put("number", number.id()))));
        return Answer.empty(204);
    }

    private Answer remove(Caller caller, Request request, String owner) {
        List<String> ids = request.queryParameters().all(CUSTOMIZED).stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .toList();
        List<Thing> asked = numbers.of(caller.user().accountId(), owner).stream()
                .filter(shown -> ids.contains(shown.id()))
                .toList();
        if (asked.size() < ids.size() || ids.isEmpty()) {
            throw ApiError.invalidField(CUSTOMIZED, "Invalid field.");
        }
        asked.forEach(numbers::remove);
        return Answer.empty(204);
    }
}
