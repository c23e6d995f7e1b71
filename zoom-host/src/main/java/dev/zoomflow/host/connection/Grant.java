package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.Identity;
import java.time.Instant;

/**
 * What a service granted to an app for a user: all connections of that app and user use it.
 *
 * @param app as {@link dev.zoomflow.api.connection.Connection#app()} had it
 * @param authorizedAt when the service last granted it
 */
public record Grant(
        long id,
        String app,
        String account,
        String user,
        boolean wholeAccount,
        String displayName,
        Instant authorizedAt) {
    public Identity identity() {
        return new Identity(account, user, wholeAccount, displayName);
    }
}
