package dev.zoomflow.testkit.http;

import java.util.List;
import java.util.Optional;

/** Finds the first route that fits. */
public final class Router implements Handler {
    private final List<Route> routes;
    private final Handler otherwise;

    public Router(List<Route> routes, Handler otherwise) {
        this.routes = List.copyOf(routes);
        this.otherwise = otherwise;
    }

    @Override
    public Reply handle(Request request) {
        for (Route route : routes) {
            Optional<Reply> reply = route.answer(request);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        return otherwise.handle(request);
    }
}
