package dev.zoomflow.testkit.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A path with variables, such as {@code /v2/meetings/{meetingId}}; a variable is one segment. */
public final class PathTemplate {
    private final List<String> segments;

    private PathTemplate(List<String> segments) {
        this.segments = segments;
    }

    public static PathTemplate of(String template) {
        return new PathTemplate(split(template));
    }

    public int segments() {
        return segments.size();
    }

    public static int segments(String path) {
        return split(path).size();
    }

    /** Sorts templates of one length so that those whose literals come earlier are first. */
    public String rank() {
        return segments.stream().map(segment -> variable(segment) ? "1" : "0").collect(Collectors.joining());
    }

    /** The variables, decoded, of a path of this form. */
    public Optional<Map<String, String>> match(String path) {
        List<String> given = split(path);
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String expected = segments.get(i);
            if (variable(expected)) {
                variables.put(expected.substring(1, expected.length() - 1), PathSegment.decode(given.get(i)));
            } else if (!expected.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static boolean variable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
