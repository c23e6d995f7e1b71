package dev.zoomflow.testkit.occurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When something begins, and in which time zone it recurs. */
public record Start(Instant time, ZoneId zone) {
    /**
     * Reads {@code 2026-09-07T09:00:00Z}, or without the Z a time in that zone; fractions of seconds are cut off.
     *
     * @throws DateTimeException when it is neither, or there is no such zone
     */
    public static Start parse(String text, String timezone) {
        ZoneId zone = timezone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(timezone);
        Instant time = text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(zone).toInstant();
        return new Start(time, zone);
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(time, zone);
    }

    Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
