package dev.zoomflow.host.inbox;

import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.StoredConnection;

/** Who gets an event; pure. What is not clearly a connection's is not delivered to it. */
public final class RoutingRule {
    private RoutingRule() {}

    /**
     * @param type the event's connection type
     * @param owner the connection whose own source accepted it; "" for the shared one
     */
    public static Why judge(String type, Subject subject, String owner, StoredConnection connection) {
        if (!connection.type().equals(type)) {
            return Why.OTHER_TYPE;
        }
        if (!owner.isEmpty() && !owner.equals(connection.id())) {
            return Why.OTHER_ADDRESS;
        }
        return connection
                .grant()
                .map(grant -> owner.isEmpty() ? shared(subject, grant) : own(subject, grant.identity()))
                .orElse(Why.NOT_CONNECTED);
    }

    private static Why own(Subject subject, Identity identity) {
        if (subject.allows(identity)) {
            return Why.OWN_ADDRESS;
        }
        return subject.account().isEmpty() || subject.account().equals(identity.account())
                ? Why.OTHER_USERS
                : Why.OTHER_ACCOUNT;
    }

    private static Why shared(Subject subject, Grant grant) {
        var identity = grant.identity();
        if (!subject.app().equals(grant.app())) {
            return Why.OTHER_APP;
        }
        if (!subject.account().isEmpty() && !subject.account().equals(identity.account())) {
            return Why.OTHER_ACCOUNT;
        }
        var named = !identity.user().isEmpty() && subject.owners().contains(identity.user());
        if (!subject.isFor(grant.app(), identity) || (subject.account().isEmpty() && !named)) {
            return missing(subject);
        }
        if (identity.wholeAccount()) {
            return Why.WHOLE_ACCOUNT;
        }
        return named ? Why.OWNER : missing(subject);
    }

    private static Why missing(Subject subject) {
        if (!subject.owners().isEmpty()) {
            return Why.OTHER_USERS;
        }
        return subject.account().isEmpty() ? Why.NO_ACCOUNT : Why.NO_USER;
    }
}
