package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.Optional;
import java.util.function.Function;

/** The tokens of one attempt, which knows those that it got itself from those that others got meanwhile. */
final class OwnTokens implements TokenStore {
    private final TokenStore tokens;
    private final GrantRow seen;
    private volatile Optional<TokenSet> got = Optional.empty();

    /** @param seen the grant as the attempt found it */
    OwnTokens(TokenStore tokens, GrantRow seen) {
        this.tokens = tokens;
        this.seen = seen;
    }

    @Override
    public Optional<TokenSet> current() {
        return tokens.current();
    }

    @Override
    public TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        var given = tokens.update(change);
        got = Optional.of(given);
        return given;
    }

    /** Whether what the attempt found out is about the tokens that the grant has now. */
    boolean areThoseOf(GrantRow now) {
        return now.generation() == seen.generation()
                || got.filter(mine -> now.tokens()
                                .filter(theirs -> theirs.access().equals(mine.access()))
                                .isPresent())
                        .isPresent();
    }
}
