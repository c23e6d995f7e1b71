package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.host.store.SealedColumn;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code pending_authorization}. */
final class PendingTable {
    private final Sealer sealer;

    PendingTable(Sealer sealer) {
        this.sealer = sealer;
    }

    void insert(Handle handle, Pending pending) {
        var attempt = pending.attempt();
        handle.execute(
                """
                insert into pending_authorization (state_hash, connection_id, type, auth_type, app, origin, person, browser_hash,
                  redirect_to, callback, memo, settings, step, intent_id, outcome_status, outcome_code, outcome_text, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'BEGUN', 0, 0, '', '', ?)
                """,
                pending.key(),
                attempt.connectionId(),
                attempt.type(),
                attempt.authType(),
                attempt.app(),
                attempt.origin(),
                attempt.person(),
                pending.browser(),
                withoutQuery(pending.sent().redirectTo()),
                pending.sent().callback().toString(),
                pending.sent()
                        .memo()
                        .map(memo -> sealer.seal(memo, SealedColumn.AUTHORIZATION_MEMO.cell(pending.key())))
                        .orElse(null),
                pending.draft()
                        .map(draft -> sealer.seal(draft, SealedColumn.AUTHORIZATION_SETTINGS.cell(pending.key())))
                        .orElse(null),
                pending.expiresAt().toEpochMilli());
    }

    Optional<Pending> find(Handle handle, String key) {
        return handle.createQuery("select * from pending_authorization where state_hash = :key")
                .bind("key", key)
                .map(this::row)
                .findOne();
    }

    /** Those begun in another life of this program, with the code used or the tokens stored. */
    List<Pending> unfinished(Handle handle) {
        return handle.createQuery("select * from pending_authorization where step in ('EXCHANGING', 'STORED')")
                .map(this::row)
                .list();
    }

    /** @return false if another node was faster */
    boolean exchanging(Handle handle, String key, long intent) {
        return handle.execute(
                        "update pending_authorization set step = 'EXCHANGING', intent_id = ?"
                                + " where state_hash = ? and step = 'BEGUN'",
                        intent,
                        key)
                == 1;
    }

    /** @return false if it is no longer being exchanged: somebody concluded it, for this took too long */
    boolean stored(Handle handle, String key, long grant) {
        return handle.execute("""
            update pending_authorization set step = 'STORED', grant_id = ?
            where state_hash = ? and step = 'EXCHANGING'
            """, grant, key) == 1;
    }

    /** @return false if it is not where it was any more: what became of it stays */
    boolean done(Handle handle, Pending was, Pending.Verdict verdict) {
        return handle.execute(
                        """
                        update pending_authorization set step = 'DONE', memo = null, settings = null, grant_id = null, outcome_status = ?,
                          outcome_code = ?, outcome_text = ? where state_hash = ? and step = ?
                        """,
                        verdict.status(),
                        verdict.code(),
                        verdict.text(),
                        was.key(),
                        was.step().name())
                == 1;
    }

    void forget(Handle handle, Instant before) {
        handle.execute("delete from pending_authorization where expires_at < ?", before.toEpochMilli());
    }

    private Pending row(ResultSet row, StatementContext context) throws SQLException {
        var key = row.getString("state_hash");
        var grant = row.getLong("grant_id");
        var bound = row.wasNull() ? Optional.<Long>empty() : Optional.of(grant);
        return new Pending(
                key,
                new Pending.Attempt(
                        row.getString("connection_id"),
                        row.getString("type"),
                        row.getString("auth_type"),
                        row.getString("app"),
                        row.getString("origin"),
                        row.getString("person")),
                row.getString("browser_hash"),
                new PendingAuthorization(
                        URI.create(row.getString("redirect_to")),
                        URI.create(row.getString("callback")),
                        Optional.ofNullable(row.getBytes("memo"))
                                .map(memo -> sealer.secret(memo, SealedColumn.AUTHORIZATION_MEMO.cell(key)))),
                Optional.ofNullable(row.getBytes("settings"))
                        .map(draft -> sealer.form(draft, SealedColumn.AUTHORIZATION_SETTINGS.cell(key))),
                Pending.Step.valueOf(row.getString("step")),
                row.getLong("intent_id"),
                bound,
                new Pending.Verdict(
                        row.getInt("outcome_status"), row.getString("outcome_code"), row.getString("outcome_text")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    /** The query holds the state, which is never kept. */
    private static String withoutQuery(URI uri) {
        return uri.toString().replaceFirst("[?#].*", "");
    }
}
