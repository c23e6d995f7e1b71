package dev.zoomflow.testkit.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path template such as {@code /v2/meetings/{id}}, and who answers it. */
public final class Route {
    private final String method;
    private final List<String> template;
    private final Handler handler;

    public Route(String method, String template, Handler handler) {
        this.method = method;
        this.template = segments(template);
        this.handler = handler;
    }

    Optional<Reply> answer(Request request) {
        return request.method().equals(method)
                ? match(segments(request.path())).map(found -> handler.handle(request.withVariables(found)))
                : Optional.empty();
    }

    private Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), PathSegment.decode(path.get(i)));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
        return List.copyOf(segments);
    }
}
