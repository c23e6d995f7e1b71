package dev.zoomflow.plugin.connection;

import static java.util.stream.Collectors.joining;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.connection.Use;
import dev.zoomflow.plugin.client.ZoomClient;
import dev.zoomflow.plugin.json.Json;
import dev.zoomflow.plugin.oauth.Grant;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks Zoom whose tokens these are. */
final class WhoAmI {
    private static final String SCOPE = "user:read:user";
    private static final String MISSING_SCOPE = "4711";

    private static final String CALL = "GET /users/{userId}";

    private WhoAmI() {}

    /** This, and asking who one is. */
    static Use with(Use use) {
        var calls = new HashSet<>(use.calls());
        calls.add(CALL);
        return new Use(use.events(), calls);
    }

    static Identity ask(ZoomClient client, Grant grant) {
        try {
            var request = client.request(grant, "users/me").GET().build();
            return identity(client.send(grant, request, BodyHandlers.ofString()).body());
        } catch (ConnectionException problem) {
            if (!problem.code().equals(Optional.of(MISSING_SCOPE))) {
                throw problem;
            }
            return TokenClaims.of(grant.usable().access())
                    .map(claims -> new Identity(claims.account(), claims.user(), false, unnamed(claims)))
                    .orElseThrow(() -> problem);
        }
    }

    private static Identity identity(String body) {
        var user = Json.object(body).orElseThrow(WhoAmI::nonsense);
        var account = Json.text(user.path("account_id")).orElseThrow(WhoAmI::nonsense);
        var id = Json.text(user.path("id")).orElseThrow(WhoAmI::nonsense);
        return new Identity(account, id, false, name(user, id));
    }

    private static String name(JsonNode user, String id) {
        var full = Json.text(user.path("display_name"))
                .orElseGet(() -> Stream.of("first_name", "last_name")
                        .map(part -> user.path(part).asString(""))
                        .filter(part -> !part.isBlank())
                        .collect(joining(" ")));
        var email = user.path("email").asString("");
        if (full.isBlank()) {
            return email.isBlank() ? id : email;
        }
        return email.isBlank() ? full : full + " (" + email + ")";
    }

    private static String unnamed(TokenClaims claims) {
        return "user " + claims.user() + " (name unknown: add the scope " + SCOPE + " on the app's page, then authorise"
                + " this connection again)";
    }

    private static ConnectionException nonsense() {
        return new ConnectionException(
                Failure.PROTOCOL,
                "Zoom answered users/me without the user's id and account; try \"Test connection\" again");
    }
}
