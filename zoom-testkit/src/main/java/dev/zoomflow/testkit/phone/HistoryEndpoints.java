package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoint;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Calls that are over: {@code call_history}, and {@code call_logs} in the older form. */
final class HistoryEndpoints implements Family {
    private static final String HISTORY = "/v2/phone/call_history";
    private static final String LOGS = "/v2/phone/call_logs";
    private static final String USER = "/v2/phone/users/{userId}";
    private static final String ONE = "/{callLogId}";

    private final CallHistory history;
    private final Pages pages;
    private final InstantSource clock;

    HistoryEndpoints(CallHistory history, Pages pages, InstantSource clock) {
        this.history = history;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + HISTORY, ofAccount(CallRow::json))
                .on("GET " + LOGS, ofAccount(CallRow::older))
                .on("GET " + USER + "/call_history", ofUser(CallRow::json))
                .on("GET " + USER + "/call_logs", ofUser(CallRow::older))
                .on("GET " + HISTORY + ONE, one("callLogId", CallRow::json))
                .on("GET " + LOGS + ONE, one("callLogId", CallRow::older))
                .on("GET /v2/phone/call_history_detail/{callHistoryId}", one("callHistoryId", CallRow::json))
                .on("PATCH " + HISTORY + ONE + "/client_code", this::note)
                .on("PUT " + LOGS + ONE + "/client_code", this::note)
                .on("DELETE " + USER + "/call_history" + ONE, this::delete)
                .on("DELETE " + USER + "/call_logs" + ONE, this::delete);
    }

    private Endpoint ofAccount(Function<CallRow, ObjectNode> form) {
        return (caller, request) -> list(caller, request, CallRow::isTheAccounts, form);
    }

    private Endpoint ofUser(Function<CallRow, ObjectNode> form) {
        return (caller, request) -> {
            String user = caller.find(request.variable("userId")).id();
            return list(caller, request, row -> row.user().id().equals(user), form);
        };
    }

    private Answer list(Caller caller, Request request, Predicate<CallRow> whose, Function<CallRow, ObjectNode> form) {
        DateWindow window = DateWindow.orToday(request.queryParameters(), clock.instant());
        Optional<String> type = request.queryParameters().filled("type");
        List<ObjectNode> rows = history.of(caller.user().accountId()).stream()
                .filter(whose)
                .filter(row -> window.contains(row.start()))
                .filter(row -> type.filter("missed"::equals).isEmpty() || row.missed())
                .map(form)
                .toList();
        ObjectNode page = pages.page(request, "call_logs", rows);
        return Answer.json(200, window.around(page.remove(List.of("page_count", "page_number"))));
    }

    private Endpoint one(String variable, Function<CallRow, ObjectNode> form) {
        return (caller, request) -> Answer.json(200, form.apply(row(caller, request.variable(variable))));
    }

    private Answer note(Caller caller, Request request) {
        CallRow row = row(caller, request.variable("callLogId"));
        history.note(row, JsonBody.text(JsonBody.of(request), "client_code"));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        CallRow row = row(caller, request.variable("callLogId"));
        if (!row.user().id().equals(caller.find(request.variable("userId")).id())) {
            throw new ApiError(404, 404, "Call log does not exist: " + row.id() + ".");
        }
        history.delete(row);
        return Answer.empty(204);
    }

    private CallRow row(Caller caller, String id) {
        return history.find(caller.user().accountId(), id);
    }
}
