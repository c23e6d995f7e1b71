package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
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
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/activities} and {@code /v2/report/meeting_activities}: who signed in, and what went on in meetings. */
public final class ActivityReports implements Family {
    private static final String ALL = "All Activities";
    private static final Map<String, String> SIGNING =
            Map.of("user.signed_in", "Sign in", "user.signed_out", "Sign out");
    private static final Map<String, String> CATEGORIES = Map.of(
            "meeting.created", "Meeting Created",
            "meeting.started", "Meeting Started",
            "meeting.participant_joined", "User Join",
            "meeting.participant_left", "User Left",
            "meeting.chat_message_sent", "In-Meeting Chat",
            "meeting.ended", "Meeting Ended");
    private static final String UNHEARD_OF = "Remote Control";

    private final Chronicle chronicle;
    private final Pages pages;
    private final InstantSource clock;

    public ActivityReports(Chronicle chronicle, Pages pages, InstantSource clock) {
        this.chronicle = chronicle;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/report/activities", this::signing)
                .on("GET /v2/report/meeting_activities", this::meetings);
    }

    private Answer signing(Caller caller, Request request) {
        DateWindow window = DateWindow.orMonth(request.queryParameters(), clock.instant());
        List<ObjectNode> rows = entries(caller, SIGNING::containsKey, window)
                .map(entry -> Json.object()
                        .put("client_type", entry.text("client_type"))
                        .put("email", entry.text("email"))
                        .put("ip_address", "")
                        .put("time", ZoomTime.utc(entry.at()))
                        .put("type", SIGNING.get(entry.event()))
                        .put("version", entry.text("version")))
                .toList();
        return Answer.json(200, window.around(pages.brief(request, "activity_logs", rows)));
    }

    private Answer meetings(Caller caller, Request request) {
        DateWindow window = RecentMonths.window(request, clock);
        Parameters query = request.queryParameters();
        String category = query.filled("activity_type").orElse("");
        if (!category.equals(ALL) && !category.equals(UNHEARD_OF) && !CATEGORIES.containsValue(category)) {
            throw ApiError.invalid("Invalid field: activity_type.");
        }
        String number = query.filled("meeting_number").orElse("");
        String key = query.filled("search_key").orElse("");
        List<ObjectNode> rows = entries(caller, CATEGORIES::containsKey, window)
                .map(ActivityReports::row)
                .filter(row -> category.equals(ALL) || is(row, "activity_category", category))
                .filter(row -> number.isEmpty() || is(row, "meeting_number", number))
                .filter(row -> Stream.of("operator", "operator_email")
                        .anyMatch(name -> row.path(name).asString("").contains(key)))
                .toList();
        return Answer.json(200, pages.brief(request, "meeting_activity_logs", rows));
    }

    private Stream<Entry> entries(Caller caller, Predicate<String> events, DateWindow window) {
        return chronicle.of(caller.account().id(), events).stream().filter(entry -> window.contains(entry.at()));
    }

    private static ObjectNode row(Entry entry) {
        String category = CATEGORIES.getOrDefault(entry.event(), "");
        String email = Stream.of(entry.text("participant/email"), entry.operator(), entry.text("host_email"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String name = entry.text("participant/user_name");
        ObjectNode json = Json.object().put("meeting_number", entry.text("id"));
        json.put("activity_time", ZoomTime.utc(entry.at())).put("operator", name.isEmpty() ? email : name);
        json.put("operator_email", email).put("activity_category", category);
        return json.put("activity_detail", category + ": " + entry.text("topic"));
    }

    private static boolean is(ObjectNode row, String name, String text) {
        return row.path(name).asString("").equals(text);
    }
}
