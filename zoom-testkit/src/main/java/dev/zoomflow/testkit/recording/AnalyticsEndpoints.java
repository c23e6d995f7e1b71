package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.recording.Audiences.Visit;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/recordings/analytics_…}: who looked at a recording and when. */
final class AnalyticsEndpoints implements Family {
    private static final String PATH = "/v2/meetings/{meetingId}/recordings/analytics_";

    private final RecordingFinder finder;
    private final Audiences audiences;
    private final Pages pages;
    private final InstantSource clock;

    AnalyticsEndpoints(RecordingFinder finder, Audiences audiences, Pages pages, InstantSource clock) {
        this.finder = finder;
        this.audiences = audiences;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + PATH + "summary", this::summary).on("GET " + PATH + "details", this::details);
    }

    private Answer summary(Caller caller, Request request) {
        DateWindow window = DateWindow.orMonth(request.queryParameters(), clock.instant());
        Map<LocalDate, List<Visit>> byDay = visits(caller, request, window)
                .collect(Collectors.groupingBy(AnalyticsEndpoints::day, TreeMap::new, Collectors.toList()));
        ObjectNode json = window.around(Json.object());
        ArrayNode days = json.putArray("analytics_summary");
        byDay.forEach((day, visits) -> {
            long views = visits.stream().filter(Visit::isView).count();
            ObjectNode row = days.addObject().put("date", day.toString());
            row.put("views_total_count", views).put("downloads_total_count", visits.size() - views);
        });
        return Answer.json(200, json);
    }

    private Answer details(Caller caller, Request request) {
        DateWindow window = DateWindow.orMonth(request.queryParameters(), clock.instant());
        boolean views = switch (request.queryParameters().filled("type").orElse("by_view")) {
            case "by_view" -> true;
            case "by_download" -> false;
            default -> throw ApiError.invalidField("type", "Invalid field.");
        };
        List<ObjectNode> rows = visits(caller, request, window)
                .filter(visit -> visit.isView() == views)
                .map(AnalyticsEndpoints::row)
                .toList();
        ObjectNode page = pages.page(request, "analytics_details", rows);
        return Answer.json(200, window.around(page.remove(List.of("page_count", "page_number"))));
    }

    private Stream<Visit> visits(Caller caller, Request request, DateWindow window) {
        return audiences.of(finder.of(caller, request).uuid()).stream().filter(visit -> window.contains(visit.at()));
    }

    private static ObjectNode row(Visit visit) {
        ObjectNode json = Json.object().put("date_time", ZoomTime.utc(visit.at()));
        json.put("name", visit.user().map(User::displayName).orElse(""));
        json.put("email", visit.user().map(User::email).orElse(""));
        return json.put("duration", visit.watched().orElse(Duration.ZERO).toSeconds());
    }

    private static LocalDate day(Visit visit) {
        return LocalDate.ofInstant(visit.at(), ZoneOffset.UTC);
    }
}
