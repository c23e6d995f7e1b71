package dev.zoomflow.plugin.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.plugin.oauth.Grant;
import dev.zoomflow.plugin.settings.ConnectionKeys;
import java.util.Map;

/** Whose a Server-to-Server app's tokens are: an account's, never a person's. Never asks {@code users/me}. */
final class Account {
    private Account() {}

    /** A token that Zoom gives now is the proof; it also says for which account. */
    static Identity prove(String account, Grant grant) {
        var claims = TokenClaims.of(grant.proven().access());
        if (claims.filter(said -> !said.account().equals(account)).isPresent()) {
            throw ConnectionException.misconfigured(Map.of(
                    ConnectionKeys.ACCOUNT_ID,
                    ConnectionKeys.label(ConnectionKeys.ACCOUNT_ID)
                            + ": Zoom gave a token for another account than this; copy it again from the app's page"));
        }
        return new Identity(account, "", true, "account " + account);
    }
}
