package dev.zoomflow.testkit.http;

import java.util.List;
import java.util.stream.IntStream;

/** A path where {@code {name}} stands for one segment and {@code **} at its end for all that follow. Immutable. */
public final class PathPattern {
    private final String text;
    private final List<String> segments;
    private final boolean open;

    private PathPattern(String text, List<String> segments, boolean open) {
        this.text = text;
        this.segments = List.copyOf(segments);
        this.open = open;
    }

    /**
     * @throws IllegalArgumentException when it does not begin with a slash, or has {@code **} elsewhere than at its end
     */
    public static PathPattern parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a path such as /v2/users/{userId} begins with a slash, not " + text);
        }
        List<String> segments = split(text);
        boolean open = segments.get(segments.size() - 1).equals("**");
        List<String> fixed = open ? segments.subList(0, segments.size() - 1) : segments;
        if (fixed.contains("**")) {
            throw new IllegalArgumentException("** stands at the end of a path only, not in " + text);
        }
        return new PathPattern(text, fixed, open);
    }

    public boolean matches(String path) {
        return distance(path) == 0;
    }

    /** How many segments differ, are missing or are too many. */
    public int distance(String path) {
        List<String> found = split(path);
        int common = Math.min(segments.size(), found.size());
        int wrong = (int) IntStream.range(0, common)
                .filter(i -> !fits(segments.get(i), found.get(i)))
                .count();
        int missing = segments.size() - common;
        int extra = open ? 0 : found.size() - common;
        return wrong + missing + extra;
    }

    private static boolean fits(String expected, String found) {
        return (expected.startsWith("{") && !found.isEmpty()) || expected.equals(found);
    }

    private static List<String> split(String path) {
        return List.of(path.substring(Math.min(1, path.length())).split("/", -1));
    }

    @Override
    public String toString() {
        return text;
    }
}
