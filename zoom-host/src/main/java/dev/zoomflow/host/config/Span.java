package dev.zoomflow.host.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** A length of time: {@code 30 s}, {@code 15 min}, {@code 12 h} or {@code 30 d}. */
final class Span {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*(S|MIN|H|D)");

    private Span() {}

    /** @throws IllegalArgumentException in words, if it is none or not between the two */
    static Duration parse(String text, Duration least, Duration most) {
        var match = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no length of time; write 30 s, 15 min, 12 h or 30 d");
        }
        var number = Long.parseLong(match.group(1));
        var span = switch (match.group(2)) {
            case "D" -> Duration.ofDays(number);
            case "H" -> Duration.ofHours(number);
            case "S" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new IllegalArgumentException("'" + text + "' is not between " + words(least) + " and " + words(most));
        }
        return span;
    }

    private static String words(Duration span) {
        return span.toSeconds() % 3600 == 0
                ? span.toHours() + " h"
                : span.toSeconds() % 60 == 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
    }
}
