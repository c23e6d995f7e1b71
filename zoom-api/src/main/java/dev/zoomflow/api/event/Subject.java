package dev.zoomflow.api.event;

import dev.zoomflow.api.auth.Identity;
import java.util.List;
import java.util.Set;

/**
 * Whose event it is. Made by plugins.
 *
 * @param app the app it was sent to, as {@link dev.zoomflow.api.connection.Connection#app()} has it; "" if unknown
 * @param account the tenant; "" if the message does not say
 * @param owners the users it belongs to; empty if it belongs to the account as a whole
 */
public record Subject(String app, String account, Set<String> owners) {
    public Subject {
        owners = Set.copyOf(owners);
    }

    /** An owner named twice counts once. A blank one stays: it is nobody, and must not make the event everybody's. */
    public static Subject of(String app, String account, String... owners) {
        return new Subject(app, account, Set.copyOf(List.of(owners)));
    }

    /** Nothing here speaks against this identity: the rule for a connection's own source. */
    public boolean allows(Identity identity) {
        return (account.isEmpty() || account.equals(identity.account()))
                && (identity.wholeAccount() || owners.isEmpty() || owners.contains(identity.user()));
    }

    /** Allows it, and names its app and its account or user: the rule for a source that many connections share. */
    public boolean isFor(String app, Identity identity) {
        return this.app.equals(app) && (!account.isEmpty() || owners.contains(identity.user())) && allows(identity);
    }
}
