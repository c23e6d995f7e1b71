package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows tokens as if they had run out, so that whoever calls with them renews them: when is the host's to say, how is the
 * plugin's. Newer ones are shown as they are.
 */
record RunOut(Core core, Renewals renewals, GrantRow seen) implements TokenStore {
    @Override
    public Optional<TokenSet> current() {
        return core.database
                .read(handle -> core.grants.find(handle, seen.id()))
                .flatMap(GrantRow::tokens)
                .map(this::shown);
    }

    @Override
    public TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        return core.renewing(
                seen.id(),
                () -> renewals.renew(seen.id(), stored -> kept(stored, change.apply(stored.map(this::shown)))));
    }

    private TokenSet shown(TokenSet tokens) {
        return seen.tokens().equals(Optional.of(tokens)) ? tokens.withExpiry(Instant.EPOCH) : tokens;
    }

    /** Who gives back what was shown has changed nothing. */
    private TokenSet kept(Optional<TokenSet> stored, TokenSet answer) {
        return stored.filter(old -> shown(old).equals(answer)).orElse(answer);
    }
}
