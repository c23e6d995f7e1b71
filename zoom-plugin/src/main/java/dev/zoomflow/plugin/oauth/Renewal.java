package dev.zoomflow.plugin.oauth;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.settings.App;
import java.util.HashMap;
import java.util.Optional;

/** How new tokens are got, given the old ones. Throws what the token endpoint throws. */
@FunctionalInterface
interface Renewal {
    TokenSet renew(Optional<TokenSet> old);

    /** With the refresh token that a person's consent brought. */
    static Renewal byRefreshToken(App app, TokenEndpoint endpoint) {
        return stored -> {
            var old = stored.orElseThrow(Renewal::notConnected);
            var refresh = old.refresh().orElseThrow(Renewal::noRefreshToken);
            var fresh = AppRefusal.named(
                    app, () -> endpoint.tokens(app, new RefreshTokenGrant(new RefreshToken(refresh.reveal()))));
            var attributes = new HashMap<>(old.attributes());
            attributes.putAll(fresh.attributes());
            return new TokenSet(
                    fresh.access(),
                    fresh.refresh().or(old::refresh),
                    fresh.expiresAt(),
                    fresh.scopes().isEmpty() ? old.scopes() : fresh.scopes(),
                    attributes);
        };
    }

    /** With the app's own credentials: nobody is asked, and there is nothing to lose. */
    static Renewal byAccount(App app, String account, TokenEndpoint endpoint) {
        return old -> AccountRefusal.inWords(app, () -> endpoint.tokens(app, new AccountGrant(account)));
    }

    private static ConnectionException notConnected() {
        return new ConnectionException(
                Failure.AUTHORIZATION, "this connection is not authorised yet; start the OAuth flow");
    }

    private static ConnectionException noRefreshToken() {
        return new ConnectionException(
                Failure.AUTHORIZATION,
                "the access token is no longer valid and Zoom gave no refresh token; start the OAuth flow again");
    }
}
