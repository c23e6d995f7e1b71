package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.inbox.DeliveryView;
import dev.zoomflow.host.inbox.EventView;
import dev.zoomflow.host.inbox.Found;
import dev.zoomflow.host.inbox.Outcome;
import dev.zoomflow.host.web.Flow;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.EventList;
import dev.zoomflow.host.web.pages.view.EventPage;
import dev.zoomflow.host.web.pages.view.EventsPage;
import dev.zoomflow.host.web.pages.view.FilterView;
import dev.zoomflow.host.web.pages.view.FilterView.Choice;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Events: the live list with its filters, and one of them. */
final class EventPages {
    private static final int SHOWN = 50;
    private static final Map<Outcome, String> WORDS = Map.of(
            Outcome.ANY, "any outcome",
            Outcome.NOBODY, "went to no connection",
            Outcome.UNHANDLED, "no handler was on",
            Outcome.OPEN, "not over yet",
            Outcome.DONE, "done",
            Outcome.GIVEN_UP, "given up");

    private final Flow flow;
    private final EventViews views;
    private final Charts charts;
    private final Desk desk;

    EventPages(Flow flow, EventViews views, Charts charts, Desk desk) {
        this.flow = flow;
        this.views = views;
        this.charts = charts;
        this.desk = desk;
    }

    Reply list(Request request) {
        var filter = EventFilter.of(request);
        var shown = flow.engine().now().toString();
        var found = flow.events().search(filter.search(), SHOWN);
        var list = new EventList(
                views.rows(found.events()), EventViews.counts(flow.inbox().counts()), view(filter, found));
        var alone = request.wantsFragment();
        return desk.page(
                request,
                200,
                alone ? "eventRows" : "events",
                Desk.frame("Events", "events"),
                frame -> alone ? list : new EventsPage(frame, list, charts.of(span(request)), shown));
    }

    private static FilterView view(EventFilter filter, Found found) {
        var search = filter.search();
        return new FilterView(
                search.eventType(),
                search.connectionId(),
                search.text(),
                Arrays.stream(Outcome.values())
                        .map(outcome -> new Choice(
                                EventFilter.name(outcome),
                                WORDS.getOrDefault(outcome, outcome.name()),
                                outcome == search.outcome()))
                        .toList(),
                filter.selecting(),
                filter.address(),
                filter.newest() && !filter.selecting(),
                found.older() == 0 ? "" : filter.older(found.older()),
                found.ended());
    }

    Reply chart(Request request) {
        var chart = charts.of(span(request));
        return desk.page(request, 200, "chart", Desk.frame("Events", "events"), frame -> chart);
    }

    private static Charts.Span span(Request request) {
        return Charts.Span.named(request.query("span").orElse(""));
    }

    Reply show(Request request) {
        return number(request.variable("seq"))
                .flatMap(flow.events()::find)
                .map(event -> show(request, event))
                .orElseGet(() -> desk.message(
                        request,
                        404,
                        "No such event",
                        "It was erased, or the address is wrong.",
                        "/events",
                        "Open the events"));
    }

    private Reply show(Request request, EventView event) {
        var came = flow.events().delivery(event.seq()).map(EventPages::came);
        return desk.page(
                request,
                200,
                request.wantsFragment() ? "eventParts" : "event",
                Desk.frame(event.eventType(), "events"),
                frame -> new EventPage(frame, views.row(event), Json.pretty(event.maskedJson()), came));
    }

    private static EventPage.Came came(DeliveryView delivery) {
        var by = delivery.connectionId().isEmpty()
                ? delivery.source() + ", shared by all connections"
                : delivery.source() + ", the own one of " + delivery.connectionId();
        return new EventPage.Came(
                delivery.seq(),
                EventViews.time(delivery.receivedAt()),
                by,
                delivery.method().isEmpty() ? "pulled by the host" : delivery.method() + " " + delivery.path(),
                Json.pretty(delivery.maskedHeaders()));
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
