package dev.zoomflow.host.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** How much of a webhook is read: {@code 1 MiB}, {@code 512 KiB} or a number of bytes. */
final class BodyLimit {
    static final int DEFAULT = 1 << 20;
    private static final int MOST = 8 << 20;
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(B|KIB|MIB)?");

    private BodyLimit() {}

    static int parse(String text) {
        var match = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no size; write 1 MiB, 512 KiB or a number of bytes");
        }
        var unit = String.valueOf(match.group(2));
        var bytes = Long.parseLong(match.group(1)) * (unit.equals("MIB") ? 1 << 20 : unit.equals("KIB") ? 1 << 10 : 1);
        if (bytes < 1024 || bytes > MOST) {
            throw new IllegalArgumentException("'" + text + "' is not between 1 KiB and 8 MiB");
        }
        return (int) bytes;
    }
}
