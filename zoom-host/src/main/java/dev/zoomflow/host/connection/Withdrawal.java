package dev.zoomflow.host.connection;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.audit.Who;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A user or an account took the access back at the service. */
final class Withdrawal {
    private static final Finding ENDED =
            Finding.of(State.RECONNECT, "access was withdrawn at the service: connect again");

    private final Core core;

    Withdrawal(Core core) {
        this.core = core;
    }

    List<String> end(Handle handle, String type, Event event) {
        var changed = new ArrayList<String>();
        for (var row : core.grants.olderThan(handle, type, event.subject().app(), event.occurredAt())) {
            if (names(event.subject(), row.grant())) {
                core.grants.end(handle, row.id());
                changed.addAll(core.statuses.setAll(handle, row.id(), ENDED, Who.SERVICE));
                core.connections
                        .withGrant(handle, row.id())
                        .forEach(id -> core.audit.add(handle, id, Who.SERVICE, "tokens erased", event.type()));
            }
        }
        return changed;
    }

    /** Stricter than who may see an event: a colleague's withdrawal ends nobody else's grant, whatever that one covers. */
    private static boolean names(Subject subject, Grant grant) {
        var account = subject.account().isEmpty() || subject.account().equals(grant.account());
        var user = subject.owners().isEmpty() || subject.owners().contains(grant.user());
        var somebody = !subject.account().isEmpty() || !subject.owners().isEmpty();
        return somebody && account && user;
    }
}
