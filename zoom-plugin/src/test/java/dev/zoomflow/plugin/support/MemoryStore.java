package dev.zoomflow.plugin.support;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A store as a small host would write it: one change at a time, all of them remembered. */
public final class MemoryStore implements TokenStore {
    private final List<TokenSet> history = new ArrayList<>();

    public MemoryStore(TokenSet... tokens) {
        history.addAll(List.of(tokens));
    }

    @Override
    public synchronized Optional<TokenSet> current() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    @Override
    public synchronized TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        var next = change.apply(current());
        history.add(next);
        return next;
    }

    public synchronized void put(TokenSet tokens) {
        history.add(tokens);
    }
}
