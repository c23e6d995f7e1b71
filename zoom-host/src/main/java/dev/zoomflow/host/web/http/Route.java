package dev.zoomflow.host.web.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method, a path whose parts in braces are variables, and what answers. */
public final class Route {
    private final String method;
    private final List<String> parts;
    private final Action action;

    /** Answers a request; may block. */
    @FunctionalInterface
    public interface Action {
        Reply answer(Request request);
    }

    private Route(String method, String path, Action action) {
        this.method = method;
        this.parts = List.of(path.split("/", -1));
        this.action = action;
    }

    public static Route get(String path, Action action) {
        return new Route("GET", path, action);
    }

    public static Route post(String path, Action action) {
        return new Route("POST", path, action);
    }

    /** The path's variables; empty if it is another path. */
    Optional<Map<String, String>> match(String path) {
        var given = path.split("/", -1);
        if (given.length != parts.size()) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (var i = 0; i < given.length; i++) {
            var part = parts.get(i);
            if (part.startsWith("{") && !given[i].isEmpty()) {
                variables.put(part.substring(1, part.length() - 1), given[i]);
            } else if (!part.equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    boolean samePath(Route other) {
        return parts.equals(other.parts);
    }

    String method() {
        return method;
    }

    Action action() {
        return action;
    }
}
