package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.SealedColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code service_grant}. */
final class GrantTable {
    private final Sealer sealer;

    GrantTable(Sealer sealer) {
        this.sealer = sealer;
    }

    long addProvisional(Handle handle, String type, String app, TokenSet tokens, Instant now) {
        var id = Ids.number();
        handle.execute("""
                insert into service_grant (id, type, app, account, user_id, whole_account, display_name, provisional,
                  tokens, generation, epoch, authorized_at)
                values (?, ?, ?, '', '', 0, '', 1, ?, 1, 1, ?)
                """, id, type, app, sealer.seal(tokens, cell(id)), now.toEpochMilli());
        return id;
    }

    Optional<GrantRow> find(Handle handle, long id) {
        return handle.createQuery("select * from service_grant where id = :id")
                .bind("id", id)
                .map(this::row)
                .findOne();
    }

    Optional<GrantRow> owned(Handle handle, String type, String app, Identity identity) {
        return handle.createQuery("""
                        select * from service_grant where type = :type and app = :app and account = :account
                          and user_id = :user and provisional = 0
                        """)
                .bind("type", type)
                .bind("app", app)
                .bind("account", identity.account())
                .bind("user", identity.user())
                .map(this::row)
                .findOne();
    }

    /** Those of an app that were last authorised before. */
    List<GrantRow> olderThan(Handle handle, String type, String app, Instant instant) {
        return handle.createQuery("""
                        select * from service_grant where type = :type and app = :app and authorized_at < :before
                          and provisional = 0 and tokens is not null
                        """)
                .bind("type", type)
                .bind("app", app)
                .bind("before", instant.toEpochMilli())
                .map(this::row)
                .list();
    }

    /** @return whether the grant was still at this generation */
    boolean renew(Handle handle, long id, long generation, TokenSet tokens) {
        return handle.execute(
                        "update service_grant set tokens = ?, generation = generation + 1 where id = ? and generation = ?",
                        sealer.seal(tokens, cell(id)),
                        id,
                        generation)
                == 1;
    }

    void own(Handle handle, long id, Identity identity) {
        handle.execute(
                """
                update service_grant set provisional = 0, account = ?, user_id = ?, whole_account = ?, display_name = ?
                where id = ?
                """, identity.account(), identity.user(), identity.wholeAccount() ? 1 : 0, identity.displayName(), id);
    }

    /** A newer authorisation of the same user and app. */
    void replace(Handle handle, long id, TokenSet tokens, Instant authorizedAt) {
        handle.execute("""
                update service_grant set tokens = ?, generation = generation + 1, epoch = epoch + 1, authorized_at = ?
                where id = ?
                """, sealer.seal(tokens, cell(id)), authorizedAt.toEpochMilli(), id);
    }

    void end(Handle handle, long id) {
        handle.execute(
                "update service_grant set tokens = null, generation = generation + 1, epoch = epoch + 1 where id = ?",
                id);
    }

    void delete(Handle handle, long id) {
        handle.execute("delete from service_grant where id = ?", id);
    }

    /** Provisional ones of authorisations that came to nothing. */
    void deleteUnused(Handle handle) {
        handle.execute("""
                delete from service_grant where provisional = 1
                  and id not in (select grant_id from connection where grant_id is not null)
                  and id not in (select grant_id from pending_authorization where grant_id is not null)
                """);
    }

    private GrantRow row(ResultSet row, StatementContext context) throws SQLException {
        var grant = new Grant(
                row.getLong("id"),
                row.getString("app"),
                row.getString("account"),
                row.getString("user_id"),
                row.getInt("whole_account") == 1,
                row.getString("display_name"),
                Instant.ofEpochMilli(row.getLong("authorized_at")));
        return new GrantRow(
                grant,
                row.getString("type"),
                Optional.ofNullable(row.getBytes("tokens")).map(bytes -> sealer.tokens(bytes, cell(grant.id()))),
                row.getLong("generation"),
                row.getLong("epoch"),
                row.getInt("provisional") == 1);
    }

    private static Cell cell(long id) {
        return SealedColumn.GRANT_TOKENS.cell(id);
    }
}
