package dev.zoomflow.example.host;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.Optional;
import java.util.function.Function;

/** The tokens of one grant, forgotten with the process; one change at a time. */
final class MemoryTokens implements TokenStore {
    private volatile Optional<TokenSet> current = Optional.empty();

    @Override
    public Optional<TokenSet> current() {
        return current;
    }

    @Override
    public synchronized TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        var changed = change.apply(current);
        current = Optional.of(changed);
        return changed;
    }

    void replace(TokenSet tokens) {
        update(before -> tokens);
    }
}
