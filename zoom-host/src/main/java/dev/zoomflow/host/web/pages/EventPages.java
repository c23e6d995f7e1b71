package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.web.Flow;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.EventPage;
import dev.zoomflow.host.web.pages.view.EventsPage;
import java.net.URI;
import java.util.Optional;

/** Events: the live list, one of them, and running a handler on it again. */
final class EventPages {
    private static final int SHOWN = 50;

    private final Flow flow;
    private final EventViews views;
    private final Desk desk;

    EventPages(Flow flow, EventViews views, Desk desk) {
        this.flow = flow;
        this.views = views;
        this.desk = desk;
    }

    Reply list(Request request) {
        return desk.page(
                request,
                200,
                request.wantsFragment() ? "eventRows" : "events",
                Desk.frame("Events", "events"),
                frame -> new EventsPage(
                        frame,
                        views.rows(flow.events().recent(SHOWN)),
                        EventViews.counts(flow.inbox().counts())));
    }

    Reply show(Request request) {
        return number(request.variable("seq"))
                .flatMap(flow.events()::find)
                .map(event -> desk.page(
                        request,
                        200,
                        request.wantsFragment() ? "eventParts" : "event",
                        Desk.frame(event.eventType(), "events"),
                        frame -> new EventPage(frame, views.row(event), Json.pretty(event.maskedJson()))))
                .orElseGet(() -> desk.message(
                        request,
                        404,
                        "No such event",
                        "It was erased, or the address is wrong.",
                        "/events",
                        "Open the events"));
    }

    Reply replay(Request request) {
        var run = number(request.variable("run"));
        run.ifPresent(flow.engine()::replay);
        return Reply.redirect(
                303,
                URI.create(number(request.form().text("event"))
                        .map(seq -> "/events/" + seq)
                        .orElse("/events")));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
