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
        return new PathTemplate(List.of(template.substring(1).split("/", -1)));
    }

    public int segments() {
        return segments.size();
    }

    public static int segments(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }

    /** Sorts templates of one length so that those whose literals come earlier are first. */
    public String rank() {
        return segments.stream().map(segment -> variable(segment) ? "1" : "0").collect(Collectors.joining());
    }

    /** The variables, decoded, of a path of this form. */
    public Optional<Map<String, String>> match(String path) {
        return fits(path) ? Optional.of(variables(path)) : Optional.empty();
    }

    /** Every request is held against many templates: most must be told apart without any garbage. */
    private boolean fits(String path) {
        int slash = 0;
        for (String segment : segments) {
            if (slash >= path.length()) {
                return false;
            }
            int end = end(path, slash);
            boolean same = segment.length() == end - slash - 1 && path.startsWith(segment, slash + 1);
            if (!same && !variable(segment)) {
                return false;
            }
            slash = end;
        }
        return slash == path.length();
    }

    private Map<String, String> variables(String path) {
        Map<String, String> variables = new LinkedHashMap<>();
        int slash = 0;
        for (String segment : segments) {
            int end = end(path, slash);
            if (variable(segment)) {
                variables.put(
                        segment.substring(1, segment.length() - 1), PathSegment.decode(path.substring(slash + 1, end)));
            }
            slash = end;
        }
        return variables;
    }

    private static int end(String path, int slash) {
        int next = path.indexOf('/', slash + 1);
        return next < 0 ? path.length() : next;
    }

    private static boolean variable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
