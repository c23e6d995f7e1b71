package dev.zoomflow.host.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the background keeps of grants, in columns of the table {@code service_grant}. */
final class CareTable {
    /**
     * @param proof when the service last accepted the tokens, or gave them
     * @param failures of the background, in a row
     * @param refused when the service first refused them
     */
    record Care(long grant, Instant due, Instant used, Instant proof, int failures, Optional<Instant> refused) {
        Care claimed(Instant until) {
            return new Care(grant, until, used, proof, failures, refused);
        }
    }

    /** Between two grants that are asked about for nothing but a doubt: a service's limits are for those who use it. */
    private static final Duration DOUBTFUL_PAUSE = Duration.ofMillis(50);

    /** Tokens that the service has just given. */
    void fresh(Handle handle, long grant, Instant due, Instant now) {
        handle.execute(
                "update service_grant set due_at = ?, proof_at = ?, failures = 0, refused_at = null where id = ?",
                due.toEpochMilli(),
                now.toEpochMilli(),
                grant);
    }

    /** The same where something did not work: the background looks when it would have, whether anybody uses them or not. */
    void unproven(Handle handle, long grant, Instant latest) {
        handle.execute("""
                update service_grant set due_at = case when due_at > ? then ? else due_at end, proof_at = 0, failures = 0,
                  refused_at = null
                where id = ?
                """, latest.toEpochMilli(), latest.toEpochMilli(), grant);
    }

    /** Those that are due, longest first. */
    List<Care> due(Handle handle, Instant now, int most) {
        return handle.createQuery("""
                        select id, due_at, used_at, proof_at, failures, refused_at from service_grant
                        where due_at <= :now and provisional = 0 and tokens is not null order by due_at, id limit :most
                        """)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> {
                    var refused = row.getLong("refused_at");
                    return new Care(
                            row.getLong("id"),
                            Instant.ofEpochMilli(row.getLong("due_at")),
                            Instant.ofEpochMilli(row.getLong("used_at")),
                            Instant.ofEpochMilli(row.getLong("proof_at")),
                            row.getInt("failures"),
                            refused == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(refused)));
                })
                .list();
    }

    /** Of several nodes one gets it; if that one dies, it is due again at {@code until}. */
    boolean claim(Handle handle, Care seen, Instant until) {
        return handle.execute(
                        "update service_grant set due_at = ? where id = ? and due_at = ?",
                        until.toEpochMilli(),
                        seen.grant(),
                        seen.due().toEpochMilli())
                == 1;
    }

    /** Whether nothing has changed that since. */
    boolean isStillDue(Handle handle, Care seen) {
        return handle.createQuery("select count(*) from service_grant where id = ? and due_at = ?")
                        .bind(0, seen.grant())
                        .bind(1, seen.due().toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void postpone(Handle handle, long grant, Instant due) {
        handle.execute("update service_grant set due_at = ? where id = ?", due.toEpochMilli(), grant);
    }

    /** Something is wrong, so the background looks sooner than planned. */
    void hurry(Handle handle, long grant, Instant due) {
        handle.execute(
                "update service_grant set due_at = ? where id = ? and due_at > ?",
                due.toEpochMilli(),
                grant,
                due.toEpochMilli());
    }

    /**
     * What settings were wrong for may work now: those are tried soon, whether anybody uses them or not.
     *
     * @param scope the id of a connection type, or of a connection
     */
    void mend(Handle handle, String scope, Instant due) {
        handle.execute("""
                update service_grant set due_at = ?, failures = case when failures = 0 then 1 else failures end
                where tokens is not null
                  and id in (select grant_id from connection where (type = ? or id = ?) and state = ?)
                """, due.toEpochMilli(), scope, scope, State.CONFIGURATION.name());
    }

    /** Something may have ended the tokens unseen: the background asks the service at once, whether anybody uses them or not. */
    void doubt(Handle handle, long grant, Instant now) {
        handle.execute(
                "update service_grant set due_at = ?, proof_at = 0 where id = ? and tokens is not null",
                now.toEpochMilli(),
                grant);
    }

    /** The same for all grants of an app: one after another, those first that were used last. */
    void doubtAll(Handle handle, String type, String app, Instant now) {
        handle.execute("""
                update service_grant set proof_at = 0, due_at = ? + ? * doubtful.place
                from (
                  select id, row_number() over (order by used_at desc, id) - 1 as place from service_grant
                  where type = ? and app = ? and provisional = 0 and tokens is not null
                ) as doubtful
                where service_grant.id = doubtful.id
                """, now.toEpochMilli(), DOUBTFUL_PAUSE.toMillis(), type, app);
    }

    void proven(Handle handle, long grant, Instant now) {
        handle.execute("update service_grant set proof_at = ?, failures = 0 where id = ?", now.toEpochMilli(), grant);
    }

    /** Whether the service accepted the tokens after that, and nothing has been wrong with them since. */
    boolean isProvenSince(Handle handle, long grant, Instant since) {
        return handle.createQuery("select count(*) from service_grant where id = ? and proof_at >= ? and failures = 0"
                                + " and refused_at is null")
                        .bind(0, grant)
                        .bind(1, since.toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether the service refused to give the next tokens, and nobody got any since. */
    boolean isRefused(Handle handle, long grant) {
        return handle.createQuery("select count(*) from service_grant where id = ? and refused_at is not null")
                        .bind(0, grant)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void failed(Handle handle, long grant, int failures, Instant due) {
        handle.execute(
                "update service_grant set failures = ?, due_at = ? where id = ?", failures, due.toEpochMilli(), grant);
    }

    void refused(Handle handle, long grant, Instant now, Instant due) {
        handle.execute(
                "update service_grant set refused_at = coalesce(refused_at, ?), due_at = ? where id = ?",
                now.toEpochMilli(),
                due.toEpochMilli(),
                grant);
    }

    void used(Handle handle, Map<Long, Instant> uses) {
        uses.forEach((grant, at) -> handle.execute(
                "update service_grant set used_at = ? where id = ? and used_at < ?",
                at.toEpochMilli(),
                grant,
                at.toEpochMilli()));
    }
}
