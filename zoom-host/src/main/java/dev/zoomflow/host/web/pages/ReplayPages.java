package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.web.http.Form;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Runs handlers once more: one run, those of ticked events, all since a time. */
final class ReplayPages {
    private static final String NOTHING_NAMED =
            "Name events, or a time since when, as 2026-03-01T12:00 (UTC): nothing was done.";

    private final Engine engine;
    private final Desk desk;

    ReplayPages(Engine engine, Desk desk) {
        this.engine = engine;
        this.desk = desk;
    }

    Reply one(Request request) {
        EventPages.number(request.variable("run")).ifPresent(engine::replay);
        return Reply.redirect(
                303,
                URI.create(EventPages.number(request.form().text("event"))
                        .map(seq -> "/events/" + seq)
                        .orElse("/events")));
    }

    Reply many(Request request) {
        return replayed(request.form())
                .map(count -> desk.message(
                        request,
                        200,
                        "Running again",
                        count + " finished runs were queued once more. They are marked late and hold up nobody.",
                        "/events",
                        "Open the events"))
                .orElseGet(() -> desk.message(
                        request, 422, "Which events?", NOTHING_NAMED, "/events?select=1", "Choose events"));
    }

    Reply api(Request request) {
        return replayed(request.queryForm())
                .map(count -> Reply.json(200, Json.of(new Replayed(count))))
                .orElseGet(() -> Reply.json(422, Json.object("code", "nothing_named", "message", NOTHING_NAMED)));
    }

    private record Replayed(int runs) {}

    /** Empty if the form names nothing. */
    private Optional<Integer> replayed(Form form) {
        var connection = form.first("connection").filter(id -> !id.isBlank());
        var givenUpOnly = form.text("only").equals("given-up");
        List<Long> events = form.all("event").stream()
                .flatMap(text -> EventPages.number(text).stream())
                .toList();
        if (!events.isEmpty()) {
            return Optional.of(engine.replay(events, connection, givenUpOnly));
        }
        return since(form.text("since")).map(since -> engine.replaySince(since, connection, givenUpOnly));
    }

    private static Optional<Instant> since(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            text.endsWith("Z")
                                    ? Instant.parse(text)
                                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
