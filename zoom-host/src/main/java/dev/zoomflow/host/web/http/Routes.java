package dev.zoomflow.host.web.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The routes of a listener. The first whose path matches decides, together with others of the very same path. */
public final class Routes {
    private final List<Route> routes;

    /** What a path leads to; without an action, the methods it would have. */
    record Found(Route.Action action, Map<String, String> variables, int status) {}

    public Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    Found find(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        var first =
                routes.stream().filter(route -> route.match(path).isPresent()).findFirst();
        if (first.isEmpty()) {
            return new Found(request -> Reply.text(404, "Not found"), Map.of(), 404);
        }
        var alike = routes.stream().filter(first.get()::samePath).toList();
        return alike.stream()
                .filter(route -> route.method().equals(asked))
                .findFirst()
                .map(route -> new Found(route.action(), route.match(path).orElseThrow(), 200))
                .orElseGet(() -> refused(alike));
    }

    private static Found refused(List<Route> alike) {
        var methods = alike.stream().map(Route::method).collect(Collectors.joining(", "));
        return new Found(
                request -> Reply.text(405, request.method() + " is not allowed here; use " + methods)
                        .with("Allow", methods),
                Map.of(),
                405);
    }
}
