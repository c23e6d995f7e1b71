package dev.zoomflow.plugin.doctor;

import dev.zoomflow.api.connection.Check;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Compares this machine's clock with the date that any answer of Zoom bears. */
final class ClockCheck {
    static final String NAME = "clock";

    /** Deliveries that are further off are not taken. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Duration NOTICEABLE = Duration.ofSeconds(30);

    private ClockCheck() {}

    /** @param before when Zoom was asked */
    static Check of(HttpResponse<?> answer, Instant before) {
        var date = answer.headers().firstValue("date").map(ClockCheck::instant).orElse(Instant.MIN);
        if (date.equals(Instant.MIN)) {
            return Check.unknown(NAME, "Zoom did not say what time it is");
        }
        var off = Duration.between(date, before);
        var words = off.abs().toSeconds() + " s " + (off.isNegative() ? "behind" : "ahead of") + " Zoom's";
        if (off.abs().compareTo(WINDOW) > 0) {
            return Check.failed(
                    NAME,
                    "this machine's clock is " + words + "; beyond 300 s no delivery can be told from an old one, so"
                            + " all are answered 503, and lost when Zoom has given up repeating them",
                    "Synchronise the clock, for instance with systemd-timesyncd or chrony");
        }
        return off.abs().compareTo(NOTICEABLE) > 0
                ? Check.failed(NAME, "this machine's clock is " + words, "Synchronise the clock before it is 300 s")
                : Check.passed(NAME, "within " + NOTICEABLE.toSeconds() + " s of Zoom's");
    }

    private static Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException malformed) {
            return Instant.MIN;
        }
    }
}
