package dev.zoomflow.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-decoding of one path segment, where a plus is a plus. */
final class PathSegment {
    private PathSegment() {}

    /**
     * As Zoom does: decoded where it comes in, where slashes are merged, and once more where it is read. Who encodes once
     * a UUID that begins with a slash asks for another one.
     */
    static String decode(String segment) {
        return once(Slashes.mergedAfterOne(once(segment)));
    }

    private static String once(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
