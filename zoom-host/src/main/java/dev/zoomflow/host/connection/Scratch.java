package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.Optional;
import java.util.function.Function;

/** The tokens of a connection that is only tried: nobody else has them, and nothing is stored. One thread. */
final class Scratch implements TokenStore {
    private Optional<TokenSet> tokens = Optional.empty();

    @Override
    public Optional<TokenSet> current() {
        return tokens;
    }

    @Override
    public TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        var changed = change.apply(tokens);
        tokens = Optional.of(changed);
        return changed;
    }
}
