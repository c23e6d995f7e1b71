package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.event.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds connections by the app whose events their own sources take: the column {@code source_app}. However many
 * connections there are, it looks at those that are named.
 */
final class SourceApps {
    private static final Logger LOG = LoggerFactory.getLogger(SourceApps.class);
    private static final String NAMELESS = " ";
    private static final int BATCH = 500;

    static final String BY_APP = """
        select c.id from connection c cross join service_grant g
        where c.type = :type and c.source_app = :app and g.id = c.grant_id and g.provisional = 0 and g.app = :app
        limit :most
        """;

    /** A million connections may share an account: so much is looked at, and no more. */
    static final String BY_ACCOUNT = """
        select c.id from (select id from service_grant where type = :type and provisional = 0 and account = :account
          limit 1000) g cross join connection c
        where c.grant_id = g.id and c.source_app > '' limit :most
        """;

    static final String NAMED = "select id from connection where type = :type and source_app = :app limit :most";
    private static final String ANY = "select id from connection where type = :type and source_app > '' limit :most";
    private static final String UNKNOWN =
            "select id from connection where type = :type and source_app is null limit :most";

    /** Each of them goes by an index. */
    static final List<String> QUERIES = List.of(BY_APP, BY_ACCOUNT, NAMED, ANY, UNKNOWN);

    private final Core core;
    private final Opener opener;

    SourceApps(Core core, Opener opener) {
        this.core = core;
        this.opener = opener;
    }

    /** The value of the column. */
    static String of(Connection connection) {
        if (connection.eventSources().isEmpty()) {
            return "";
        }
        return connection.app().isEmpty() ? NAMELESS : connection.app();
    }

    /**
     * The connections with a source of their own that a claim, unproven, may mean: by its app or else by its account. Anybody
     * may write any app into a form: who was once connected with it comes first, so that others crowd nobody out.
     */
    List<String> claimed(String type, Subject claim, int most) {
        return core.database.read(handle -> {
            var found = new LinkedHashSet<String>();
            for (var query : queries(claim)) {
                if (found.size() < most) {
                    found.addAll(ids(handle, query, type, claim, most));
                }
            }
            return found.stream().limit(most).toList();
        });
    }

    private static List<String> queries(Subject claim) {
        if (!claim.app().isEmpty()) {
            return List.of(BY_APP, NAMED, UNKNOWN);
        }
        return claim.account().isEmpty() ? List.of(ANY, UNKNOWN) : List.of(BY_ACCOUNT, UNKNOWN);
    }

    private static List<String> ids(Handle handle, String query, String type, Subject claim, int most) {
        return handle.createQuery(query)
                .bind("type", type)
                .bind("app", claim.app())
                .bind("account", claim.account())
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Fills the column where an earlier version left it open. */
    void learn() {
        var last = "";
        List<String> some;
        do {
            some = some(last);
            for (var id : some) {
                learn(id);
                last = id;
            }
        } while (some.size() == BATCH);
    }

    private List<String> some(String after) {
        return core.database.read(handle -> handle.createQuery(
                        "select id from connection where source_app is null and id > :after order by id limit :most")
                .bind("after", after)
                .bind("most", BATCH)
                .mapTo(String.class)
                .list());
    }

    private void learn(String id) {
        app(id).ifPresent(app -> core.database.<Object>write(handle ->
                handle.execute("update connection set source_app = ? where id = ? and source_app is null", app, id)));
    }

    private Optional<String> app(String id) {
        try {
            var stored = core.require(id);
            return Optional.of(
                    stored.authType().isEmpty()
                            ? ""
                            : of(opener.connect(
                                    stored,
                                    stored.authType(),
                                    core.database.read(handle -> core.connections.settings(handle, id)),
                                    NoTokens.HERE)));
        } catch (ConnectionException notNow) {
            LOG.debug("the app of {} is not known yet: {}", id, notNow.getMessage());
            return Optional.empty();
        }
    }
}
