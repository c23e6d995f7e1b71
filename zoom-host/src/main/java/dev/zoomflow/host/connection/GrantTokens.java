package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.Optional;
import java.util.function.Function;

/** The tokens of one grant, whoever uses it. */
record GrantTokens(Core core, Renewals renewals, long grant) implements TokenStore {
    @Override
    public Optional<TokenSet> current() {
        return core.database.read(handle -> core.grants.find(handle, grant)).flatMap(GrantRow::tokens);
    }

    @Override
    public TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        return core.renewing(grant, () -> renewals.renew(grant, change));
    }
}
