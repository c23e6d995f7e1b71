package dev.zoomflow.plugin.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.settings.App;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The authorization code grant with PKCE (S256) for one app. Immutable; any thread. */
final class ZoomAuthorization implements AuthorizationFlow {
    private static final int LONGEST_CODE = 2048;

    private final App app;
    private final URI authorize;
    private final TokenEndpoint endpoint;

    ZoomAuthorization(App app, URI authorize, TokenEndpoint endpoint) {
        this.app = app;
        this.authorize = authorize;
        this.endpoint = endpoint;
    }

    @Override
    public PendingAuthorization begin(URI callback, String state) {
        var verifier = new CodeVerifier();
        var request = new AuthorizationRequest.Builder(ResponseType.CODE, new ClientID(app.clientId()))
                .endpointURI(authorize)
                .redirectionURI(callback)
                .state(new State(state))
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new PendingAuthorization(request.toURI(), callback, Optional.of(Secret.of(verifier.getValue())));
    }

    @Override
    public void proveApp() {
        try {
            AppRefusal.named(app, () -> endpoint.tokens(app, new AuthorizationCodeGrant(AppProbe.MADE_UP, null)));
        } catch (ConnectionException said) {
            var unknown = said.failure() == Failure.UNAVAILABLE || said.failure() == Failure.RATE_LIMITED;
            var disabled = said.code().filter(DisabledApp.CODE::equals).isPresent();
            // whatever else Zoom says of a made-up code, it has looked at the credentials before
            if (unknown || disabled || !said.problems().isEmpty()) {
                throw said;
            }
        }
    }

    @Override
    public TokenSet complete(PendingAuthorization pending, Map<String, String> parameters) {
        var error = parameters.getOrDefault("error", "");
        if (!error.isBlank()) {
            throw CallbackError.of(error);
        }
        var code = parameters.getOrDefault("code", "").strip();
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new ConnectionException(
                    Failure.PROTOCOL,
                    "Zoom sent the browser back with neither a code nor an error; start the OAuth flow again");
        }
        var grant = pending.memo()
                .map(memo -> new AuthorizationCodeGrant(
                        new AuthorizationCode(code), pending.callback(), new CodeVerifier(memo.reveal())))
                .orElseGet(() -> new AuthorizationCodeGrant(new AuthorizationCode(code), pending.callback()));
        return AppRefusal.named(app, () -> endpoint.tokens(app, grant));
    }

    @Override
    public void revoke(TokenSet tokens) {
        var wasAlive = endpoint.revoke(app, tokens.access());
        if (!wasAlive) {
            // an access token lives an hour, the refresh token beside it for months
            tokens.refresh().ifPresent(refresh -> endpoint.revoke(app, refresh));
        }
    }
}
