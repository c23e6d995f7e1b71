package dev.zoomflow.plugin.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** {@code Retry-After} in each form that was seen: seconds, an HTTP date, an ISO date. */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Measured against the answer's own {@code Date} where it has one, so that a wrong clock here does no harm. */
    public static Optional<Duration> of(HttpHeaders headers, Instant now) {
        var from = headers.firstValue("Date").flatMap(RetryAfter::httpDate).orElse(now);
        return headers.firstValue("Retry-After").map(String::strip).flatMap(text -> wait(text, from));
    }

    private static Optional<Duration> wait(String text, Instant from) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        return httpDate(text).or(() -> isoDate(text)).map(until -> bounded(Duration.between(from, until)));
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(Duration.ofSeconds(1)) < 0) {
            return Duration.ofSeconds(1);
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> isoDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
