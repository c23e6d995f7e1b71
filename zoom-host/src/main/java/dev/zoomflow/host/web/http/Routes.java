package dev.zoomflow.host.web.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The routes of a listener. The first whose path matches decides, together with others of the very same path. */
public final class Routes {
    private final List<Route> routes;
    private volatile Known last;

    /** What a path leads to; with another status than 200, what says that it leads nowhere. */
    record Found(Route route, Map<String, String> variables, int status) {}

    private record Known(String method, String path, Found found) {
        boolean is(String askedMethod, String askedPath) {
            return path.equals(askedPath) && method.equals(askedMethod);
        }
    }

    public Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.last = new Known("GET", "", search("GET", ""));
    }

    /** Nearly all that comes to a webhook address asks for what came before. */
    Found find(String method, String path) {
        var known = last;
        if (!known.is(method, path)) {
            known = new Known(method, path, search(method, path));
            last = known;
        }
        return known.found();
    }

    private Found search(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        var parts = path.split("/", -1);
        for (var route : routes) {
            var variables = route.match(parts);
            if (variables.isPresent()) {
                return route.method().equals(asked)
                        ? new Found(route, variables.get(), 200)
                        : alike(route, asked, variables.get());
            }
        }
        return new Found(Route.get("", request -> Reply.text(404, "Not found")), Map.of(), 404);
    }

    private Found alike(Route first, String method, Map<String, String> variables) {
        var alike = routes.stream().filter(first::samePath).toList();
        return alike.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .map(route -> new Found(route, variables, 200))
                .orElseGet(() -> refused(alike));
    }

    private static Found refused(List<Route> alike) {
        var methods = alike.stream().map(Route::method).collect(Collectors.joining(", "));
        Route.Action refusal = request -> Reply.text(405, request.method() + " is not allowed here; use " + methods)
                .with("Allow", methods);
        return new Found(Route.get("", refusal), Map.of(), 405);
    }
}
