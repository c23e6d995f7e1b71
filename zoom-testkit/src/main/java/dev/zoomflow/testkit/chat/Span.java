package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which time a call asks for: a {@code date}, or {@code from} and {@code to}; today unless it says otherwise.
 *
 * @param to not in it any more
 */
record Span(Instant from, Instant to, Optional<LocalDate> date) {

    /**
     * @throws ApiError when a time cannot be read
     */
    static Span asked(Request request, Instant now) {
        Parameters query = request.queryParameters();
        Optional<Instant> from = query.filled("from").map(text -> time("from", text));
        if (from.isPresent()) {
            Instant to = query.filled("to").map(text -> time("to", text)).orElse(now);
            return new Span(from.get(), to.plusMillis(1), Optional.empty());
        }
        LocalDate day = query.filled("date").map(Span::day).orElse(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new Span(start(day), start(day.plusDays(1)), Optional.of(day));
    }

    /** As {@link #asked}, where {@code to} is a day that belongs to it. */
    static Span days(Request request, Instant now) {
        Span asked = asked(request, now);
        boolean whole = request.queryParameters()
                .filled("to")
                .filter(text -> text.length() == "2026-01-05".length())
                .isPresent();
        return whole ? new Span(asked.from, asked.to.plus(Duration.ofDays(1)), asked.date) : asked;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw ApiError.invalidField("date", "Invalid field.");
        }
    }

    /**
     * @throws ApiError when the time cannot be read
     */
    static Instant time(String name, String text) {
        try {
            return text.length() == "2026-01-05".length() ? start(LocalDate.parse(text)) : Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw ApiError.invalidField(name, "Invalid field.");
        }
    }

    boolean has(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** Says in an answer which time it is about. */
    ObjectNode addTo(ObjectNode page) {
        date.ifPresent(day -> page.put("date", day.toString()));
        return page.put("from", ZoomTime.utc(from)).put("to", ZoomTime.utc(to));
    }
}
