package dev.zoomflow.plugin.oauth;

import com.google.inject.Inject;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.http.Wire;
import dev.zoomflow.plugin.settings.App;
import dev.zoomflow.plugin.settings.Endpoints;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/** Zoom's token and revocation endpoints. Each call is one exchange over the wire. Any thread. */
final class TokenEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Wire wire;
    private final Endpoints endpoints;
    private final Clock clock;

    @Inject
    TokenEndpoint(Wire wire, Endpoints endpoints, Clock clock) {
        this.wire = wire;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    TokenSet tokens(App app, AuthorizationGrant grant) {
        // taken before the exchange: a token never seems to live longer than it does
        var asked = clock.instant();
        var request = new TokenRequest.Builder(endpoints.token(), credentials(app), grant).build();
        return TokenAnswer.read(exchange(request.toHTTPRequest()), asked);
    }

    /** @return false if there was nothing to end any more */
    boolean revoke(App app, Secret token) {
        var request =
                new TokenRevocationRequest(endpoints.revoke(), credentials(app), new BearerAccessToken(token.reveal()));
        return RevokeAnswer.read(exchange(request.toHTTPRequest()), clock.instant());
    }

    private HttpResponse<byte[]> exchange(HTTPRequest message) {
        var request = HttpRequest.newBuilder(message.getURI())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("Authorization", message.getAuthorization())
                .POST(HttpRequest.BodyPublishers.ofString(message.getBody()))
                .build();
        return wire.exchange(request, PATIENCE);
    }

    private static ClientSecretBasic credentials(App app) {
        return new ClientSecretBasic(
                new ClientID(app.clientId()),
                new com.nimbusds.oauth2.sdk.auth.Secret(app.clientSecret().reveal()));
    }
}
