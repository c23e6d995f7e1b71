package dev.zoomflow.plugin.oauth;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The tokens of one connection, renewed when needed. Any thread: the store lets one change happen at a time, and whoever
 * comes second takes what the first one got.
 */
public final class Grant {
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private final Renewal renewal;
    private final TokenStore store;
    private final Clock clock;

    Grant(Renewal renewal, TokenStore store, Clock clock) {
        this.renewal = renewal;
        this.store = store;
        this.clock = clock;
    }

    /** As they are stored, perhaps expired. Never any I/O but the store's. */
    public Optional<TokenSet> stored() {
        return store.current();
    }

    /** Tokens to send with, renewed if they are about to expire. */
    public TokenSet usable() {
        var now = store.current();
        if (now.filter(this::lasts).isPresent()) {
            return now.get();
        }
        try {
            return store.update(stored -> stored.filter(this::lasts).orElseGet(() -> renewal.renew(stored)));
        } catch (ConnectionException problem) {
            return now.filter(old -> isPassing(problem) && !old.expiresBefore(clock.instant()))
                    .orElseThrow(() -> problem);
        }
    }

    /** Others than these, which Zoom has just refused. */
    public TokenSet insteadOf(TokenSet refused) {
        return store.update(stored -> stored.filter(current -> !current.access().equals(refused.access()))
                .orElseGet(() -> renewal.renew(stored)));
    }

    /** Tokens that Zoom gives now: the proof that it still does. */
    public TokenSet proven() {
        return store.update(renewal::renew);
    }

    private boolean lasts(TokenSet tokens) {
        return !tokens.expiresBefore(clock.instant().plus(AHEAD));
    }

    private static boolean isPassing(ConnectionException problem) {
        return problem.failure() == Failure.UNAVAILABLE || problem.failure() == Failure.RATE_LIMITED;
    }
}
