package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /.well-known/oauth-authorization-server}: as little as Zoom tells of itself, not all it can do. */
final class Discovery {
    private final Addresses addresses;

    Discovery(Addresses addresses) {
        this.addresses = addresses;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/.well-known/oauth-authorization-server", this::metadata));
    }

    private Answer metadata(Request request) {
        String issuer = addresses.oauth(request);
        ObjectNode json = Json.object().put("issuer", issuer);
        json.put("authorization_endpoint", issuer + "/oauth/authorize");
        json.put("token_endpoint", issuer + "/oauth/token");
        json.putArray("response_types_supported").add("code");
        json.putArray("grant_types_supported")
                .add("authorization_code")
                .add("refresh_token")
                .add("client_credentials")
                .add("urn:ietf:params:oauth:grant-type:jwt-bearer");
        json.putArray("token_endpoint_auth_methods_supported").add("client_secret_basic");
        json.putArray("code_challenge_methods_supported").add("S256");
        json.put("service_documentation", "https://developers.zoom.us/docs/integrations/oauth/");
        return Answer.json(200, json);
    }
}
