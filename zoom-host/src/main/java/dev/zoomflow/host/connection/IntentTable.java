package dev.zoomflow.host.connection;

import dev.zoomflow.host.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The table {@code intent}: who is asking a service for other tokens right now. */
final class IntentTable {
    /** Longer than any plugin waits for a token endpoint: an older one cannot be in flight. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String DEAD = "node not in (select id from node)";

    private final String holder;
    private final Supplier<String> node;

    /** @param node which may change */
    IntentTable(String holder, Supplier<String> node) {
        this.holder = holder;
        this.node = node;
    }

    long beginRenewal(Handle handle, GrantRow grant, Instant now) {
        var id = Ids.number();
        handle.execute(
                "insert into intent (id, type, app, grant_id, generation, holder, node, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                grant.type(),
                grant.grant().app(),
                grant.id(),
                grant.generation(),
                holder,
                node.get(),
                now.plus(LEASE).toEpochMilli());
        return id;
    }

    /** An exchange ends tokens of a user that nobody knows before the answer: so it counts for all grants of the app. */
    long beginExchange(Handle handle, String type, String app, Instant now) {
        var id = Ids.number();
        handle.execute(
                "insert into intent (id, type, app, grant_id, generation, holder, node, expires_at)"
                        + " values (?, ?, ?, null, 0, ?, ?, ?)",
                id,
                type,
                app,
                holder,
                node.get(),
                now.plus(LEASE).toEpochMilli());
        return id;
    }

    void end(Handle handle, long id) {
        handle.execute("delete from intent where id = ?", id);
    }

    /** Another process renews this generation: ours are kept apart by {@link Turns}. */
    boolean renewedElsewhere(Handle handle, GrantRow grant, Instant now) {
        return handle.createQuery("""
                                select count(*) from intent where grant_id = :grant and generation = :generation
                                  and holder <> :holder and expires_at > :now
                                """)
                        .bind("grant", grant.id())
                        .bind("generation", grant.generation())
                        .bind("holder", holder)
                        .bind("now", now.toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether anything but this intent may yet change the grant's tokens at the service. */
    boolean othersInFlight(Handle handle, GrantRow grant, long own, Instant now) {
        return handle.createQuery("""
                                select count(*) from intent where id <> :own and expires_at > :now
                                  and ((grant_id = :grant and generation = :generation)
                                    or (grant_id is null and type = :type and app = :app))
                                """)
                        .bind("own", own)
                        .bind("now", now.toEpochMilli())
                        .bind("grant", grant.id())
                        .bind("generation", grant.generation())
                        .bind("type", grant.type())
                        .bind("app", grant.grant().app())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether its node lives, so that it will yet say what came of it. */
    boolean isUnderway(Handle handle, long id) {
        return handle.createQuery("select count(*) from intent where id = :id and not " + DEAD)
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether it is this process's. */
    boolean isOurs(Handle handle, long id) {
        return handle.createQuery("select count(*) from intent where id = :id and holder = :holder")
                        .bind("id", id)
                        .bind("holder", holder)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * Those of nodes that are gone; where a node may only seem to be gone, not before its request must be over. And this
     * process's own whose request must be over: what came of it could not be stored.
     */
    List<Abandoned> abandoned(Handle handle, boolean nodesAreShared, Instant now) {
        return handle.createQuery("select id, grant_id, generation from intent where (" + DEAD
                        + " and expires_at <= :latest)" + " or (holder = :holder and expires_at between 1 and :now)")
                .bind("latest", nodesAreShared ? now.toEpochMilli() : Long.MAX_VALUE)
                .bind("holder", holder)
                .bind("now", now.toEpochMilli())
                .map((row, context) ->
                        new Abandoned(row.getLong("id"), row.getLong("grant_id"), row.getLong("generation")))
                .list();
    }

    /** It is this process's now, and no request of it is on its way any more. */
    void adopt(Handle handle, long id) {
        handle.execute("update intent set holder = ?, node = ?, expires_at = 0 where id = ?", holder, node.get(), id);
    }

    /** What came of it is not known yet: until then it counts as in flight, then it is this process's to find out. */
    void postpone(Handle handle, long id, Instant until) {
        handle.execute("update intent set expires_at = ? where id = ?", until.toEpochMilli(), id);
    }

    /**
     * @param grant 0 if it was an exchange
     * @param generation of the grant's tokens that were to be replaced
     */
    record Abandoned(long id, long grant, long generation) {}
}
