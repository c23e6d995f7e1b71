package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.StoredConnection;

/** Who gets an event. What is not clearly a connection's is not delivered to it. */
final class RoutingRule {
    private RoutingRule() {}

    /** Whether an event of a shared source is worth a line in this connection's "why (not)". */
    static boolean concerns(Subject subject, StoredConnection connection) {
        return connection
                .grant()
                .filter(grant -> grant.app().equals(subject.app()))
                .filter(grant -> subject.account().isEmpty() || grant.account().equals(subject.account()))
                .isPresent();
    }

    /** @param owner the connection whose own source accepted it; "" for the shared one */
    static RouteView judge(Subject subject, String owner, StoredConnection connection) {
        var reason = connection
                .grant()
                .map(grant -> owner.isEmpty() ? shared(subject, grant) : own(subject, owner, connection, grant))
                .orElse("no: it is not connected yet");
        return new RouteView(connection.id(), reason.startsWith("yes"), reason);
    }

    private static String own(Subject subject, String owner, StoredConnection connection, Grant grant) {
        if (!owner.equals(connection.id())) {
            return "no: it came to another connection's own address";
        }
        return subject.allows(grant.identity())
                ? "yes: it came to this connection's own address"
                : "no: it names another account or user";
    }

    private static String shared(Subject subject, Grant grant) {
        var identity = grant.identity();
        if (!subject.isFor(grant.app(), identity)) {
            return subject.owners().isEmpty() || subject.owners().contains(grant.user())
                    ? "no: it is of another app or account"
                    : "no: it belongs to other users";
        }
        if (identity.wholeAccount()) {
            return "yes: this connection covers the whole account";
        }
        return subject.owners().contains(grant.user())
                ? "yes: it names this connection's user"
                : "no: it names no user, and this connection does not cover the whole account";
    }
}
