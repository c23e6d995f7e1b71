package dev.zoomflow.plugin.oauth;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.plugin.settings.App;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;

/**
 * The tokens of one connection, renewed when needed. Any thread: the store lets one change happen at a time, and whoever
 * comes second takes what the first one got.
 */
public final class Grant {
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private final App app;
    private final TokenEndpoint endpoint;
    private final TokenStore store;
    private final Clock clock;

    Grant(App app, TokenEndpoint endpoint, TokenStore store, Clock clock) {
        this.app = app;
        this.endpoint = endpoint;
        this.store = store;
        this.clock = clock;
    }

    /** As they are stored, perhaps expired. Never any I/O but the store's. */
    public Optional<TokenSet> stored() {
        return store.current();
    }

    /** Tokens to send with, renewed if they are about to expire. */
    public TokenSet usable() {
        var now = store.current().orElseThrow(Grant::notConnected);
        if (!isExpiring(now)) {
            return now;
        }
        try {
            return store.update(stored -> isExpiring(present(stored)) ? renew(present(stored)) : present(stored));
        } catch (ConnectionException problem) {
            if (isPassing(problem) && !now.expiresBefore(clock.instant())) {
                return now;
            }
            throw problem;
        }
    }

    /** Others than these, which Zoom has just refused. */
    public TokenSet insteadOf(TokenSet refused) {
        return store.update(stored -> {
            var current = present(stored);
            return current.access().equals(refused.access()) ? renew(current) : current;
        });
    }

    private TokenSet renew(TokenSet old) {
        var refresh = old.refresh()
                .orElseThrow(
                        () -> new ConnectionException(
                                Failure.AUTHORIZATION,
                                "the access token is no longer valid and Zoom gave no refresh token; start the OAuth flow again"));
        var fresh = endpoint.tokens(app, new RefreshTokenGrant(new RefreshToken(refresh.reveal())));
        var attributes = new HashMap<>(old.attributes());
        attributes.putAll(fresh.attributes());
        return new TokenSet(
                fresh.access(),
                fresh.refresh().or(old::refresh),
                fresh.expiresAt(),
                fresh.scopes().isEmpty() ? old.scopes() : fresh.scopes(),
                attributes);
    }

    private boolean isExpiring(TokenSet tokens) {
        return tokens.expiresBefore(clock.instant().plus(AHEAD));
    }

    private static boolean isPassing(ConnectionException problem) {
        return problem.failure() == Failure.UNAVAILABLE || problem.failure() == Failure.RATE_LIMITED;
    }

    private static TokenSet present(Optional<TokenSet> stored) {
        return stored.orElseThrow(Grant::notConnected);
    }

    private static ConnectionException notConnected() {
        return new ConnectionException(
                Failure.AUTHORIZATION, "this connection is not authorised yet; start the OAuth flow");
    }
}
