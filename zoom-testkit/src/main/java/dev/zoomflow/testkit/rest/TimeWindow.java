package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The times between {@code from} and {@code to}, where these are times; a day counts from its first to its last second. */
public record TimeWindow(Optional<String> from, Optional<String> to, Predicate<Instant> inside) {
    /**
     * @throws ApiError when one of them is no time
     */
    public static TimeWindow of(Parameters query) {
        Optional<Instant> first = time(query, "from", 0);
        Optional<Instant> last = time(query, "to", 1);
        return new TimeWindow(
                query.filled("from"),
                query.filled("to"),
                time -> first.filter(time::isBefore).isEmpty()
                        && last.filter(time::isAfter).isEmpty());
    }

    private static Optional<Instant> time(Parameters query, String name, int days) {
        try {
            return query.filled(name)
                    .map(text -> text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text)
                                    .plusDays(days)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeParseException malformed) {
            throw ApiError.invalid("Invalid field: " + name + ".");
        }
    }

    public boolean contains(Instant time) {
        return inside.test(time);
    }

    /** Puts what was asked for before what the answer has. */
    public ObjectNode around(ObjectNode answer) {
        ObjectNode json = Json.object();
        from.ifPresent(text -> json.put("from", text));
        to.ifPresent(text -> json.put("to", text));
        return json.setAll(answer);
    }
}
