package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.report.Chronicle.Entry;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/operationlogs}: what administrators did to users, webinars and recordings. */
public final class OperationLog implements Family {
    private static final Set<String> CATEGORIES = Set.of(
            "all",
            "user",
            "user_settings",
            "account",
            "billing",
            "im",
            "recording",
            "phone_contacts",
            "webinar",
            "sub_account",
            "role",
            "zoom_rooms");
    private static final Map<String, String> TITLES =
            Map.of("user", "User", "user_settings", "User Settings", "webinar", "Webinar", "recording", "Recording");
    /** What is done by the last word of an event; others are no operations. */
    private static final Map<String, String> ACTIONS = Map.of(
            "created", "Add",
            "updated", "Update",
            "activated", "Update",
            "deactivated", "Update",
            "settings_updated", "Update",
            "renamed", "Update",
            "recovered", "Update",
            "trashed", "Delete",
            "disassociated", "Delete",
            "deleted", "Delete");

    private final Chronicle chronicle;
    private final Pages pages;
    private final InstantSource clock;

    public OperationLog(Chronicle chronicle, Pages pages, InstantSource clock) {
        this.chronicle = chronicle;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/operationlogs", this::list);
    }

    private Answer list(Caller caller, Request request) {
        DateWindow window = RecentMonths.window(request, clock);
        String category = request.queryParameters().filled("category_type").orElse("all");
        if (!CATEGORIES.contains(category)) {
            throw ApiError.invalid("Invalid field: category_type.");
        }
        List<ObjectNode> rows = chronicle.of(caller.account().id(), OperationLog::isOperation).stream()
                .filter(entry -> !entry.operator().isEmpty() && window.contains(entry.at()))
                .filter(entry ->
                        category.equals("all") || category(entry.event()).equals(category))
                .map(OperationLog::row)
                .toList();
        return Answer.json(200, pages.brief(request, "operation_logs", rows));
    }

    private static boolean isOperation(String event) {
        return ACTIONS.containsKey(word(event)) && TITLES.containsKey(category(event));
    }

    private static String category(String event) {
        String family = event.substring(0, event.indexOf('.'));
        return event.equals("user.settings_updated") ? "user_settings" : family;
    }

    private static String word(String event) {
        return event.substring(event.indexOf('.') + 1);
    }

    private static ObjectNode row(Entry entry) {
        String title = TITLES.getOrDefault(category(entry.event()), "");
        String action = ACTIONS.getOrDefault(word(entry.event()), "");
        String what = Stream.of(entry.text("email"), entry.text("topic"), entry.text("id"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        ObjectNode json = Json.object().put("action", action).put("category_type", title);
        json.put("operation_detail", action + " " + title + " " + what).put("operator", entry.operator());
        return json.put("time", ZoomTime.utc(entry.at()));
    }
}
