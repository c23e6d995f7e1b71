package dev.zoomflow.plugin.webhook;

import dev.zoomflow.plugin.message.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** When it happened: {@code event_ts} as a number, as text, as a date, beside or inside the payload. */
final class EventTime {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}.*");
    private static final Instant EARLIEST = Instant.parse("2011-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private EventTime() {}

    /** @param receivedAt stands in for a time that is absent or absurd */
    static Instant of(Message message, Instant receivedAt) {
        var payload = message.path("payload");
        return parse(message.path("event_ts"))
                .or(() -> parse(payload.path("event_ts")))
                .or(() -> parse(payload.path("deauthorization_time")))
                .orElse(receivedAt);
    }

    private static Optional<Instant> parse(Message value) {
        var text = value.text();
        return text.isEmpty() ? Optional.empty() : parse(text);
    }

    private static Optional<Instant> parse(String text) {
        try {
            return instant(text).filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        if (isMilliseconds(text)) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        var iso = text.replace(' ', 'T');
        return Optional.of(
                iso.endsWith("Z")
                        ? Instant.parse(iso)
                        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    }

    private static boolean isMilliseconds(String text) {
        var digits = text.length() <= 18;
        for (int i = 0; i < text.length() && digits; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }
}
