package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The days a list is about, both included. Of a range longer than a month Zoom takes the last month and says so. */
public record DateWindow(LocalDate from, LocalDate to) {
    public DateWindow {
        LocalDate earliest = to.minusMonths(1);
        from = from.isBefore(earliest) ? earliest : from;
    }

    /**
     * @throws ApiError when a date is missing or is none
     */
    public static DateWindow required(Parameters query) {
        return new DateWindow(
                date(query, "from").orElseThrow(() -> ApiError.invalid("Invalid field: from.")),
                date(query, "to").orElseThrow(() -> ApiError.invalid("Invalid field: to.")));
    }

    /**
     * What is missing is today and tomorrow.
     *
     * @throws ApiError when a date is none
     */
    public static DateWindow orToday(Parameters query, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate to = date(query, "to").orElse(today.plusDays(1));
        return new DateWindow(date(query, "from").orElse(today), to);
    }

    /**
     * What is missing is the last month.
     *
     * @throws ApiError when a date is none
     */
    public static DateWindow orMonth(Parameters query, Instant now) {
        LocalDate to = date(query, "to").orElse(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new DateWindow(date(query, "from").orElse(to.minusMonths(1)), to);
    }

    public boolean contains(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Puts {@code from} and {@code to} before what the answer has. */
    public ObjectNode around(ObjectNode answer) {
        ObjectNode json = answer.objectNode();
        json.put("from", from.toString()).put("to", to.toString());
        return json.setAll(answer);
    }

    private static Optional<LocalDate> date(Parameters query, String name) {
        try {
            return query.filled(name).map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            throw ApiError.invalid("Invalid field: " + name + ".");
        }
    }
}
