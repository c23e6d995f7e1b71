package dev.zoomflow.plugin.oauth;

import com.google.inject.Inject;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.plugin.settings.App;
import dev.zoomflow.plugin.settings.Endpoints;
import java.time.Clock;

/** Makes what a connection needs to be authorised; cheap, without I/O. Any thread. */
public final class OAuth {
    private final TokenEndpoint endpoint;
    private final Endpoints endpoints;
    private final Clock clock;

    @Inject
    OAuth(TokenEndpoint endpoint, Endpoints endpoints, Clock clock) {
        this.endpoint = endpoint;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    public AuthorizationFlow flow(App app) {
        return new ZoomAuthorization(app, endpoints.authorize(), endpoint);
    }

    public Grant grant(App app, TokenStore store) {
        return new Grant(Renewal.byRefreshToken(app, endpoint), store, clock);
    }

    /** Tokens that the app gets for its account, without a person. */
    public Grant accountGrant(App app, String account, TokenStore store) {
        return new Grant(Renewal.byAccount(app, account, endpoint), store, clock);
    }
}
