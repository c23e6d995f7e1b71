package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A host's store as the SPI describes it; it remembers what a connection did with it. */
final class WatchedStore implements TokenStore {
    private final List<TokenSet> stored = new ArrayList<>();
    private final List<ConnectionException> refusals = new ArrayList<>();

    @Override
    public synchronized Optional<TokenSet> current() {
        return stored.isEmpty() ? Optional.empty() : Optional.of(stored.get(stored.size() - 1));
    }

    @Override
    public synchronized TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        try {
            var before = current();
            var after = change.apply(before);
            if (!before.equals(Optional.of(after))) {
                stored.add(after);
            }
            return after;
        } catch (ConnectionException refused) {
            refusals.add(refused);
            throw refused;
        }
    }

    synchronized void put(TokenSet tokens) {
        stored.add(tokens);
    }

    /** How many tokens have been here. */
    synchronized int changes() {
        return stored.size();
    }

    /** What came out of changes, as a host sees it. */
    synchronized List<ConnectionException> refusals() {
        return List.copyOf(refusals);
    }
}
