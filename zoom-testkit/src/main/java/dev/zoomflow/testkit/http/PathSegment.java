package dev.zoomflow.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-decoding of one path segment, where a plus is a plus. */
final class PathSegment {
    private PathSegment() {}

    /** Decoded twice: some clients encode meeting UUIDs twice always, others only where Zoom demands it. */
    static String decode(String segment) {
        return once(once(segment));
    }

    private static String once(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
