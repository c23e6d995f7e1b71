package dev.zoomflow.host.connection;

import dev.zoomflow.api.event.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds the connections that a delivery says it is for. Anybody can send one, and name the server's app, which a million
 * connections may share: so much is looked at, and no more.
 */
final class ClaimTable {
    private static final int MOST_LOOKED_AT = 1_000;

    private static final String WAYS = " c.type = :type and c.auth_type in (<ways>)";

    /** Their type and way are not asked for here, so that no index of these is chosen. */
    private static final String BOUND =
            "select c.id, c.type, c.auth_type from %s g cross join connection c" + " where c.grant_id = g.id";

    static final String OF_GRANT = BOUND.formatted(
            "(select id from service_grant where type = :type" + " and provisional = 0 and %s = :claim limit :looked)");
    static final String UNPROVEN =
            BOUND.formatted("(select id from service_grant where type = :type and provisional = 1 limit :looked)");
    static final String LOOSE = "select c.id, c.type, c.auth_type from connection c where c.grant_id is null and" + WAYS
            + " order by c.created_at limit :looked";
    static final String ANY = "select c.id, c.type, c.auth_type from connection c where" + WAYS + " limit :looked";

    private record Found(String id, String type, String way) {}

    private final Handle handle;
    private final String type;
    private final List<String> ways;
    private final int most;

    /** @param ways the authentication types that bring an app */
    ClaimTable(Handle handle, String type, List<String> ways, int most) {
        this.handle = handle;
        this.type = type;
        this.ways = ways;
        this.most = most;
    }

    List<String> find(Subject claim) {
        var found = new LinkedHashSet<String>();
        if (claim.app().isEmpty() && claim.account().isEmpty()) {
            found.addAll(own(handle.createQuery(ANY).bindList("ways", ways)));
        } else {
            found.addAll(of("app", claim.app()));
            found.addAll(of("account", claim.account()));
            found.addAll(own(handle.createQuery(UNPROVEN)));
            found.addAll(own(handle.createQuery(LOOSE).bindList("ways", ways)));
        }
        return List.copyOf(found);
    }

    private List<String> of(String column, String claim) {
        return claim.isEmpty()
                ? List.of()
                : own(handle.createQuery(OF_GRANT.formatted(column)).bind("claim", claim));
    }

    private List<String> own(Query query) {
        return query
                .bind("type", type)
                .bind("looked", MOST_LOOKED_AT)
                .map((row, context) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .filter(found -> found.type().equals(type) && ways.contains(found.way()))
                .map(Found::id)
                .limit(most)
                .toList();
    }
}
