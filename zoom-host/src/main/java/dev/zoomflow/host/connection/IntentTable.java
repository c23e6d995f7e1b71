package dev.zoomflow.host.connection;

import dev.zoomflow.host.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code intent}: who is asking a service for other tokens right now. */
final class IntentTable {
    /** Longer than any plugin waits for a token endpoint: an older one cannot be in flight. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private final String holder;

    IntentTable(String holder) {
        this.holder = holder;
    }

    long beginRenewal(Handle handle, GrantRow grant, Instant now) {
        var id = Ids.number();
        handle.execute(
                "insert into intent (id, type, app, grant_id, generation, holder, expires_at) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                grant.type(),
                grant.grant().app(),
                grant.id(),
                grant.generation(),
                holder,
                now.plus(LEASE).toEpochMilli());
        return id;
    }

    /** An exchange ends tokens of a user that nobody knows before the answer: so it counts for all grants of the app. */
    long beginExchange(Handle handle, String type, String app, Instant now) {
        var id = Ids.number();
        handle.execute(
                "insert into intent (id, type, app, grant_id, generation, holder, expires_at) values (?, ?, ?, null, 0, ?, ?)",
                id,
                type,
                app,
                holder,
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

    boolean isOurs(Handle handle, long id) {
        return handle.createQuery("select count(*) from intent where id = :id and holder = :holder")
                        .bind("id", id)
                        .bind("holder", holder)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Forgets the intents of processes that are gone, and tells which grants they were on. */
    List<Long> takeAbandoned(Handle handle) {
        var grants = handle.createQuery(
                        "select distinct grant_id from intent where holder <> :holder and grant_id is not null")
                .bind("holder", holder)
                .mapTo(Long.class)
                .list();
        handle.execute("delete from intent where holder <> ?", holder);
        return grants;
    }
}
