package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The tokens of whatever grant a connection is bound to now. */
final class ConnectionTokens implements TokenStore {
    private final Core core;
    private final Renewals renewals;
    private final StoredConnection connection;
    private volatile Optional<String> app = Optional.empty();

    ConnectionTokens(Core core, Renewals renewals, StoredConnection connection) {
        this.core = core;
        this.renewals = renewals;
        this.connection = connection;
    }

    /** Tokens of another app than the settings name now are never shown. */
    void onlyOf(String app) {
        this.app = Optional.of(app);
    }

    @Override
    public Optional<TokenSet> current() {
        var row = core.database.read(this::bound);
        row.ifPresent(used -> core.uses.mark(used.id(), core.now()));
        return row.flatMap(GrantRow::tokens);
    }

    private Optional<GrantRow> bound(Handle handle) {
        return core.grantOf(handle, connection.id())
                .filter(row -> app.filter(row.grant().app()::equals).isPresent());
    }

    @Override
    public TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
        while (true) {
            var grant = core.database.read(this::bound).map(GrantRow::id);
            var done = grant.isPresent() ? renewed(grant.get(), change) : first(change);
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    /** Empty if the connection was bound to another grant meanwhile. */
    private Optional<TokenSet> renewed(long grant, Function<Optional<TokenSet>, TokenSet> change) {
        return core.renewing(grant, () -> {
            var still = core.database.read(this::bound).filter(row -> row.id() == grant);
            return still.map(row -> renewals.renew(grant, change));
        });
    }

    /** Without a grant: what the service hands out without a person becomes one, provisional until it is verified. */
    private Optional<TokenSet> first(Function<Optional<TokenSet>, TokenSet> change) {
        return core.turns.take("connection " + connection.id(), () -> {
            if (core.database.read(this::bound).isPresent()) {
                return Optional.empty();
            }
            var tokens = change.apply(Optional.empty());
            boolean first = core.database.write(handle -> {
                if (bound(handle).isPresent()) {
                    return false;
                }
                var id = core.grants.addProvisional(handle, connection.type(), app.orElse(""), tokens, core.now());
                core.fresh(handle, id, tokens);
                core.connections.bind(handle, connection.id(), id);
                return true;
            });
            return first ? Optional.of(tokens) : Optional.empty();
        });
    }
}
