package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** All routes under {@code /v2}. */
public final class RestApi {
    private final Bearer bearer;
    private final List<Route> routes = new ArrayList<>();

    public RestApi(Directory directory, Grants grants, InstantSource clock) {
        this.bearer = new Bearer(directory, grants, clock);
        new Users(directory).addTo(this);
    }

    void add(String method, String path, Scopes scopes, Operation operation) {
        routes.add(new Route(
                method, path, guarded(request -> operation.answer(bearer.caller(request, scopes), request))));
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The answer to a path under {@code /v2} that no operation has. */
    public Reply unknown(Request request) {
        return ApiError.unknownEndpoint().answer();
    }

    private static Handler guarded(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (ApiError refused) {
                return refused.answer();
            }
        };
    }
}
