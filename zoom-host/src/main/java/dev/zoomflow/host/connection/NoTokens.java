package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.Optional;
import java.util.function.Function;

/** For a connection that is only looked at: checked, begun, completed, but not called through. */
enum NoTokens implements TokenStore {
    HERE;

    @Override
    public Optional<TokenSet> current() {
        return Optional.empty();
    }

    @Override
    public TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        throw new ConnectionException(Failure.AUTHORIZATION, "not connected yet");
    }
}
