package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@SuppressWarnings("NullAway.Init")
@OnEachStore
class AudienceTableTest {
    private static final String MANY =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000) ";

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = store.open(folder);
        database.<Object>write(handle -> {
            handle.execute(
                    MANY + "insert into service_grant (id, type, app, account, user_id, whole_account, display_name,"
                            + " provisional, generation, epoch, authorized_at) select i, 'zoom', 'app', 'acc' || (i /"
                            + " 10), 'user' || i, case when i % 100 = 0 then 1 else 0 end, '', 0, 1, 1, 0 from n");
            return handle.execute(MANY + "insert into connection (id, type, auth_type, name, owner, grant_id, state,"
                    + " status_text, status_since, created_at, source_app) select 'con_' || i,"
                    + " 'zoom', 'own', '', '', i, 'OK', '', 0, 0, 'app-' || i from n");
        });
        store.settle(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String plan(String sql) {
        var values = new HashMap<String, Object>(Map.of("type", "zoom", "app", "app", "account", "acc7"));
        values.putAll(Map.of("owners", List.of("user70", "user71"), "ways", List.of("own"), "most", 64));
        values.putAll(Map.of("claim", "acc7", "looked", 1000));
        return database.read(handle -> store.plan(handle, sql, values));
    }

    @Test
    void whoeverCoversTheWholeAccountIsFoundByIndex() {
        assertThat(plan(AudienceTable.WHOLE))
                .contains("service_grant_whole", "connection_grant")
                .doesNotContain("Seq Scan")
                .doesNotContain("SCAN");
    }

    @Test
    void whoeverOwnsItIsFoundByIndex() {
        assertThat(plan(AudienceTable.OWNER_IN_ACCOUNT))
                .containsAnyOf("service_grant_key", "service_grant_user", "service_grant_account")
                .contains("connection_grant")
                .doesNotContain("Seq Scan")
                .doesNotContain("SCAN");
        assertThat(plan(AudienceTable.OWNER))
                .contains("service_grant_user", "connection_grant")
                .doesNotContain("Seq Scan")
                .doesNotContain("SCAN");
    }

    @Test
    void whomAClaimMayMeanIsFoundByIndex() {
        assertThat(plan(SourceApps.BY_ACCOUNT))
                .contains("service_grant_account", "connection_grant")
                .doesNotContain("Seq Scan");
        assertThat(plan(SourceApps.BY_APP)).contains("connection_source_app").doesNotContain("Seq Scan");
        assertThat(plan(SourceApps.NAMED)).contains("connection_source_app");
    }
}
