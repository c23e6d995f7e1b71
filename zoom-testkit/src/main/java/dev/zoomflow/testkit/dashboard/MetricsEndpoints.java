package dev.zoomflow.testkit.dashboard;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/metrics/meetings} and {@code /v2/metrics/webinars}. */
public final class MetricsEndpoints implements Family {
    private final MeetingBook book;
    private final PastMeetings past;
    private final Pages pages;
    private final InstantSource clock;

    public MetricsEndpoints(MeetingBook book, PastMeetings past, Pages pages, InstantSource clock) {
        this.book = book;
        this.past = past;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        Kind kind = book.kind();
        String all = "/v2/metrics/" + kind.plural();
        String one = all + "/{" + kind.variable() + "}";
        endpoints
                .on("GET " + all, this::list)
                .on("GET " + one, this::one)
                .on("GET " + one + "/participants", this::participants);
    }

    private Answer list(Caller caller, Request request) {
        DateWindow window = DateWindow.required(request.queryParameters());
        boolean live = live(request);
        List<ObjectNode> rows = all(caller, request)
                .filter(held -> window.contains(held.start()))
                .map(held -> Shown.of(held, live))
                .toList();
        return Answer.json(200, window.around(pages.page(request, book.kind().plural(), rows)));
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, Shown.of(find(caller, request), live(request)));
    }

    private Answer participants(Caller caller, Request request) {
        PastMeeting held = find(caller, request);
        List<ObjectNode> rows =
                Attendees.rows(live(request) ? held.entry().session().orElseThrow() : held.session());
        return Answer.json(200, pages.page(request, "participants", rows));
    }

    private Stream<PastMeeting> all(Caller caller, Request request) {
        return switch (type(request)) {
            case "live" ->
                book.all().stream()
                        .filter(MeetingEntry::live)
                        .filter(entry -> caller.maySee(entry.host()))
                        .map(this::soFar);
            case "past" -> past.of(caller).stream().filter(held -> held.people() > 1);
            case "pastOne" -> past.of(caller).stream().filter(held -> held.people() == 1);
            default -> throw ApiError.invalidField("type", "Invalid field.");
        };
    }

    private PastMeeting find(Caller caller, Request request) {
        String id = request.variable(book.kind().variable());
        if (!live(request)) {
            return past.find(caller, id, book.kind().noSuch(id));
        }
        return book.find(id)
                .filter(MeetingEntry::live)
                .filter(entry -> caller.maySee(entry.host()))
                .map(this::soFar)
                .orElseThrow(() -> book.kind().noSuch(id));
    }

    /** As if it ended now. */
    private PastMeeting soFar(MeetingEntry entry) {
        return new PastMeeting(entry, entry.session().orElseThrow().endAt(clock.instant()), clock.instant());
    }

    private static boolean live(Request request) {
        return type(request).equals("live");
    }

    private static String type(Request request) {
        return request.queryParameters().filled("type").orElse("live");
    }
}
