package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All routes under {@code /_control}. What is wrong with a call is answered with 400 and a text. */
public final class ControlApi {
    private final List<Route> routes = new ArrayList<>();

    public ControlApi(ZoomSimulator zoom) {
        new Declarations(zoom).addTo(this);
        new Scenarios(zoom).addTo(this);
        new Conditions(zoom).addTo(this);
        new Observations(zoom).addTo(this);
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    void add(String method, String path, Handler handler) {
        routes.add(new Route(method, "/_control" + path, guarded(handler)));
    }

    private static Handler guarded(Handler handler) {
        return request -> {
            if (request.header("sec-fetch-site").equals(Optional.of("cross-site"))) {
                return refused(403, "calls from other sites' pages are refused");
            }
            try {
                return handler.handle(request);
            } catch (IllegalArgumentException | IllegalStateException wrong) {
                return refused(400, String.valueOf(wrong.getMessage()));
            }
        };
    }

    private static Answer refused(int status, String why) {
        return Answer.json(status, Json.object().put("error", why));
    }
}
