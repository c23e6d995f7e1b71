package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.poll.Inquiries;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.survey.SurveyBook;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/history_meetings}: all meetings and webinars that were held, and what was used in them. */
public final class HistoryReport implements Family {
    private final PastMeetings held;
    private final List<Inquiries> inquiries;
    private final List<SurveyBook> surveys;
    private final Pages pages;
    private final InstantSource clock;

    /**
     * @param inquiries of meetings and of webinars
     * @param surveys of both too
     */
    public HistoryReport(
            PastMeetings held, List<Inquiries> inquiries, List<SurveyBook> surveys, Pages pages, InstantSource clock) {
        this.held = held;
        this.inquiries = List.copyOf(inquiries);
        this.surveys = List.copyOf(surveys);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/history_meetings", this::list);
    }

    private Answer list(Caller caller, Request request) {
        DateWindow window = RecentMonths.window(request, clock);
        Parameters query = request.queryParameters();
        boolean byEnd = query.filled("date_type").filter("end_time"::equals).isPresent();
        String kind = query.filled("meeting_type").orElse("all");
        String key = query.filled("search_key").orElse("");
        Predicate<PastMeeting> reported = reported(query.filled("report_type").orElse("all"));
        Predicate<ObjectNode> used = used(query.filled("meeting_feature").orElse(""));
        List<ObjectNode> rows = held.of(caller).stream()
                .filter(past -> window.contains(byEnd ? past.end() : past.start()))
                .filter(past ->
                        kind.equals("all") || past.entry().kind().prefix().equals(kind))
                .filter(past -> past.entry().topic().contains(key)
                        || Long.toString(past.entry().id()).equals(key))
                .filter(reported)
                .map(past -> HistoryRow.of(past, polled(past)))
                .filter(used)
                .toList();
        return Answer.json(200, pages.brief(request, "history_meetings", rows));
    }

    private boolean polled(PastMeeting past) {
        return inquiries.stream().anyMatch(all -> all.polled(past.entry().uuid()));
    }

    /** Which have data for this report; of resources and reactions none has. */
    private Predicate<PastMeeting> reported(String type) {
        return switch (type) {
            case "all" -> past -> true;
            case "poll" -> this::polled;
            case "qa" ->
                past -> inquiries.stream()
                        .anyMatch(all -> all.asked(past.entry().uuid()));
            case "survey" ->
                past -> surveys.stream()
                        .anyMatch(all -> all.answered(past.entry().uuid()));
            case "resource", "reaction" -> past -> false;
            default -> throw ApiError.invalid("Invalid field: report_type.");
        };
    }

    /** Those in which any of these features was used. */
    private static Predicate<ObjectNode> used(String features) {
        List<String> names = List.of(features.split(",", -1));
        if (!features.isEmpty() && !HistoryRow.FEATURES.containsAll(names)) {
            throw ApiError.invalid("Invalid field: meeting_feature.");
        }
        return row -> features.isEmpty()
                || names.stream()
                        .anyMatch(name -> row.path("feature_used").path(name).asBoolean(false));
    }
}
