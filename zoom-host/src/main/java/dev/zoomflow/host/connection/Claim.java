package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import java.util.Optional;

/** The right to renew one generation of a grant. */
record Claim(long intent, GrantRow grant) {
    Optional<TokenSet> tokens() {
        return grant.tokens();
    }
}
