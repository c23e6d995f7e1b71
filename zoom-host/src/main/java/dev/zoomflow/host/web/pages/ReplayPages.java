package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.web.http.Form;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Runs handlers once more: one run, those of ticked events, all since a time. */
final class ReplayPages {
    private static final String NOTHING_NAMED =
            "Name events by their numbers, or a time since when, as 2026-03-01T12:00"
                    + " (UTC); only= is given-up or left out. Nothing was done.";

    /** Milliseconds go no further. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

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

    /** Empty if the form names nothing, or something that is not understood: it could be meant to be less than all. */
    private Optional<Integer> replayed(Form form) {
        var connection = form.first("connection").filter(id -> !id.isBlank());
        var named = form.all("event");
        List<Long> events =
                named.stream().flatMap(text -> EventPages.number(text).stream()).toList();
        var only = form.text("only");
        var givenUpOnly = only.equals("given-up");
        if (events.size() < named.size() || !(givenUpOnly || only.isEmpty())) {
            return Optional.empty();
        }
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
                                            ? OffsetDateTime.parse(text).toInstant()
                                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC))
                            .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(END_OF_TIME));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
