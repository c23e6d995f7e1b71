package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;

/** {@code POST /oauth/data/compliance}: older clients still report here that a user's data are gone. */
final class DataCompliance {
    private final Clients clients;

    DataCompliance(Directory directory) {
        this.clients = new Clients(directory);
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/oauth/data/compliance", TokenEndpoint.refusing(this::report)));
    }

    private Answer report(Request request) {
        clients.authenticated(request, TokenEndpoint.parameters(request));
        return Answer.json(200, Json.object());
    }
}
