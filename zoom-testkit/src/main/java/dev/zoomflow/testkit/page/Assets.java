package dev.zoomflow.testkit.page;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.http.Route;
import java.util.List;

/** Style sheet, script and icon. */
public final class Assets {
    public List<Route> routes() {
        return List.of(
                asset("style.css", "text/css;charset=UTF-8"),
                asset("live.js", "text/javascript;charset=UTF-8"),
                asset("mark.svg", "image/svg+xml"));
    }

    private static Route asset(String file, String type) {
        Body body = Body.of(Template.resource(file));
        return new Route("GET", "/_assets/" + file, request -> Answer.of(200, type, body));
    }
}
