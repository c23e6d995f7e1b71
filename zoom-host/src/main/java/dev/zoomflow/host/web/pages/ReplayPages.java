package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.Finished;
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
import java.util.Set;
import java.util.function.Predicate;

/** Runs handlers once more: one run, those of ticked events, all since a time. */
final class ReplayPages {
    private static final String NOTHING_NAMED =
            "Name events by their numbers, or a time since when, as 2026-03-01T12:00"
                    + " (UTC); finished-by= is such a time or left out, only= is given-up or left out. Nothing was done.";

    private static final String RAN_SINCE =
            "It has run since you looked, or runs now. If that did not help, run it again from its page as it is now.";
    private static final String NONE =
            "Nothing was queued: none of those runs was finished when you looked, or they have run since.";

    /** Milliseconds go no further. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    /** What a program may say. Anything else could be meant to be less than all. */
    private static final Set<String> NAMES = Set.of("connection", "event", "finished-by", "only", "since");

    private final Engine engine;
    private final Predicate<String> known;
    private final Desk desk;

    /** @param known whether there is a connection of this id */
    ReplayPages(Engine engine, Predicate<String> known, Desk desk) {
        this.engine = engine;
        this.known = known;
        this.desk = desk;
    }

    /** The form says which attempt was shown as the last one, so that pressing twice is pressing once. */
    Reply one(Request request) {
        var event = EventPages.number(request.form().text("event"))
                .map(seq -> "/events/" + seq)
                .orElse("/events");
        var run = EventPages.number(request.variable("run"));
        var attempt = EventPages.number(request.form().text("attempt"));
        return run.isPresent()
                        && attempt.isPresent()
                        && engine.replay(run.get(), attempt.get().intValue())
                ? Reply.redirect(303, URI.create(event))
                : desk.message(request, 409, "Not run again", RAN_SINCE, event, "See what became of it");
    }

    Reply many(Request request) {
        return replayed(request.form())
                .map(count -> desk.message(
                        request,
                        200,
                        "Running again",
                        count == 0
                                ? NONE
                                : count
                                        + " finished runs were queued once more. They are marked late and hold up nobody.",
                        "/events",
                        "Open the events"))
                .orElseGet(() -> desk.message(
                        request, 422, "Which events?", NOTHING_NAMED, "/events?select=1", "Choose events"));
    }

    Reply api(Request request) {
        var form = request.queryForm();
        return refusal(form)
                .or(() -> replayed(form).map(count -> Reply.json(200, Json.of(new Replayed(count)))))
                .orElseGet(() -> Reply.json(422, Json.object("code", "nothing_named", "message", NOTHING_NAMED)));
    }

    private Optional<Reply> refusal(Form form) {
        return Asked.unknown(form, NAMES, ". Nothing was done.").or(() -> unknownConnection(form));
    }

    private Optional<Reply> unknownConnection(Form form) {
        return form.first("connection")
                .filter(id -> !id.isBlank() && !known.test(id))
                .map(id -> Reply.json(
                        404,
                        Json.object(
                                "code",
                                "unknown_connection",
                                "message",
                                "There is no connection " + id
                                        + ": it was deleted, or the ID is wrong. Nothing was done.")));
    }

    private record Replayed(int runs) {}

    /** Empty if the form names nothing, or something that is not understood: it could be meant to be less than all. */
    private Optional<Integer> replayed(Form form) {
        var named = form.all("event");
        List<Long> events =
                named.stream().flatMap(text -> EventPages.number(text).stream()).toList();
        var only = form.text("only");
        var givenUpOnly = only.equals("given-up");
        var by = time(form.text("finished-by"));
        if (events.size() < named.size()
                || !(givenUpOnly || only.isEmpty())
                || (by.isEmpty() && form.first("finished-by").isPresent())) {
            return Optional.empty();
        }
        var which = new Finished(form.first("connection").filter(id -> !id.isBlank()), givenUpOnly, by);
        if (!events.isEmpty()) {
            return Optional.of(engine.replay(events, which));
        }
        return time(form.text("since")).map(since -> engine.replaySince(since, which));
    }

    private static Optional<Instant> time(String text) {
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
