package dev.zoomflow.host.connection;

import dev.zoomflow.api.event.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds connections by what an event names. Each statement is served by indexes; none looks at all connections. */
final class AudienceTable {
    private static final int OWNERS_TOGETHER = 500;

    /** SQLite looks up the tables of a cross join in the order in which they are named. */
    private static final String JOINED = ConnectionTable.COLUMNS
            + " from service_grant g cross join connection c where c.grant_id = g.id"
            + " and g.type = :type and g.provisional = 0 and g.app = :app";

    static final String WHOLE = JOINED + " and g.account = :account and g.whole_account = 1";
    static final String OWNER = JOINED + " and g.user_id in (<owners>)";
    static final String OWNER_IN_ACCOUNT = OWNER + " and g.account = :account and g.whole_account = 0";

    private AudienceTable() {}

    /** Those that cover the whole account, then those of its owners; one that is both comes once. */
    static List<StoredConnection> find(Handle handle, String type, Subject subject) {
        var found = new ArrayList<StoredConnection>();
        if (!subject.account().isEmpty()) {
            found.addAll(handle.createQuery(WHOLE)
                    .bind("type", type)
                    .bind("app", subject.app())
                    .bind("account", subject.account())
                    .map(ConnectionRow::read)
                    .list());
        }
        var owners = subject.owners().stream().filter(owner -> !owner.isEmpty()).toList();
        for (int from = 0; from < owners.size(); from += OWNERS_TOGETHER) {
            var some = owners.subList(from, Math.min(from + OWNERS_TOGETHER, owners.size()));
            found.addAll(owned(handle, type, subject, some));
        }
        return found;
    }

    private static List<StoredConnection> owned(Handle handle, String type, Subject subject, List<String> owners) {
        var anywhere = subject.account().isEmpty();
        var query = handle.createQuery(anywhere ? OWNER : OWNER_IN_ACCOUNT)
                .bind("type", type)
                .bind("app", subject.app())
                .bindList("owners", owners);
        return (anywhere ? query : query.bind("account", subject.account()))
                .map(ConnectionRow::read)
                .list();
    }
}
