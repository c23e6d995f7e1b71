package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.occurrence.Occurrence;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/upcoming_events}: what the people of an account have planned. */
public final class UpcomingReport implements Family {
    private static final Set<String> TYPES = Set.of("all", "meeting", "webinar");

    private final List<MeetingBook> books;
    private final Pages pages;
    private final InstantSource clock;

    public UpcomingReport(List<MeetingBook> books, Pages pages, InstantSource clock) {
        this.books = List.copyOf(books);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/upcoming_events", this::list);
    }

    private Answer list(Caller caller, Request request) {
        DateWindow window = DateWindow.required(request.queryParameters());
        String type = request.queryParameters().filled("type").orElse("all");
        if (!TYPES.contains(type)) {
            throw ApiError.invalid("Invalid field: type.");
        }
        Instant now = clock.instant();
        List<ObjectNode> rows = books.stream()
                .filter(book -> type.equals("all") || type.equals(book.kind().prefix()))
                .flatMap(book -> book.all().stream())
                .filter(meeting -> caller.maySee(meeting.host()) && !meeting.live() && !meeting.over())
                .flatMap(meeting -> times(meeting, now)
                        .filter(start -> start.isAfter(now) && window.contains(start))
                        .map(start -> row(meeting, start)))
                .toList();
        return Answer.json(200, window.around(pages.brief(request, "upcoming_events", rows)));
    }

    private static Stream<Instant> times(MeetingEntry meeting, Instant now) {
        return meeting.occurrences().isEmpty()
                ? meeting.start().stream()
                : meeting.occurrences().from(now).map(Occurrence::start);
    }

    private static ObjectNode row(MeetingEntry meeting, Instant start) {
        ObjectNode json =
                Json.object().put("dept", "").put("host_id", meeting.host().id());
        json.put("host_name", meeting.host().displayName()).put("id", Long.toString(meeting.id()));
        return json.put("start_time", ZoomTime.utc(start)).put("topic", meeting.topic());
    }
}
