package dev.zoomflow.plugin.oauth;

import com.google.inject.Inject;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.plugin.http.Wire;
import dev.zoomflow.plugin.settings.App;
import dev.zoomflow.plugin.settings.Endpoints;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks Zoom about an app without anybody's consent; changes nothing there. Any thread. */
public final class AppProbe {
    /** A code that nobody was given. */
    static final AuthorizationCode MADE_UP = new AuthorizationCode("made-up");

    /** What a refusal of an app that is disabled is coded with. */
    public static final String DISABLED = DisabledApp.CODE;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TokenEndpoint endpoint;
    private final Endpoints endpoints;
    private final Wire wire;

    @Inject
    AppProbe(TokenEndpoint endpoint, Endpoints endpoints, Wire wire) {
        this.endpoint = endpoint;
        this.endpoints = endpoints;
        this.wire = wire;
    }

    /**
     * Offers a code that nobody was given: Zoom looks at the credentials first, so what it says of the code tells that
     * they are right.
     *
     * @throws ConnectionException what Zoom says: {@code invalid_grant} if the credentials are right
     */
    public void credentials(App app, Optional<URI> callback) {
        endpoint.tokens(app, new AuthorizationCodeGrant(MADE_UP, callback.orElse(null)));
    }

    /**
     * Has a token given to a Server-to-Server app, and forgets it; those given before stay valid.
     *
     * @throws ConnectionException what Zoom says if it gives none
     */
    public void account(App app, String account) {
        endpoint.tokens(app, new AccountGrant(account));
    }

    /**
     * What a browser is shown that an app sends for consent.
     *
     * @throws ConnectionException {@code UNAVAILABLE} if nothing answers
     */
    public HttpResponse<byte[]> consentPage(App app, URI callback) {
        var page = new AuthorizationRequest.Builder(ResponseType.CODE, new ClientID(app.clientId()))
                .endpointURI(endpoints.authorize())
                .redirectionURI(callback)
                .state(new State("doctor"))
                .build()
                .toURI();
        return seen(page);
    }

    /**
     * What a browser is shown that no app sends: a complaint, which comes from Zoom all the same.
     *
     * @throws ConnectionException {@code UNAVAILABLE} if nothing answers
     */
    public HttpResponse<byte[]> pageForNobody() {
        return seen(endpoints.authorize());
    }

    private HttpResponse<byte[]> seen(URI page) {
        return wire.exchange(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), PATIENCE);
    }
}
