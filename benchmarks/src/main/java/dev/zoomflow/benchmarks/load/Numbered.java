package dev.zoomflow.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A text with places for a number: {@code #} for its digits, {@code %} for those of its remainder by 100, which goes round.
 * One thread.
 */
final class Numbered {
    private final byte[] pattern;
    private final byte[] bytes;

    Numbered(String pattern) {
        this.pattern = pattern.getBytes(US_ASCII);
        this.bytes = this.pattern.clone();
    }

    int length() {
        return pattern.length;
    }

    /** The same array each time. */
    byte[] of(long number) {
        var left = number;
        var round = number % 100;
        for (int at = pattern.length - 1; at >= 0; at--) {
            if (pattern[at] == '#') {
                bytes[at] = (byte) ('0' + left % 10);
                left /= 10;
            } else if (pattern[at] == '%') {
                bytes[at] = (byte) ('0' + round % 10);
                round /= 10;
            } else {
                left = number;
                round = number % 100;
            }
        }
        return bytes;
    }
}
