package dev.zoomflow.host.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long what came in is kept: until it is too old, or the newer ones need its room.
 *
 * @param bytes about how much all stored deliveries and events may occupy
 */
public record Retention(Duration age, long bytes) {
    static final String DEFAULT_AGE = "30 d";
    static final String DEFAULT_SIZE = "4 GiB";
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*(MIB|GIB)");
    private static final long LEAST = 16L << 20;

    static Duration age(String text) {
        return Span.parse(text, Duration.ofHours(1), Duration.ofDays(3650));
    }

    static long size(String text) {
        var match = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no size; write 4 GiB or 500 MiB");
        }
        var bytes = Long.parseLong(match.group(1)) << (match.group(2).equals("GIB") ? 30 : 20);
        if (bytes < LEAST) {
            throw new IllegalArgumentException("'" + text + "' is less than 16 MiB");
        }
        return bytes;
    }
}
