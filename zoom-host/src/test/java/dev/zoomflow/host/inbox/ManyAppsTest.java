package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** However many private apps there are, a delivery to the shared address costs what those do that it names. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class ManyAppsTest {
    private static final int MANY = Integer.getInteger("apps", 100_000);

    /** For {@link #open}: JUnit gives it only to whom has a place for it. */
    @Parameter
    TestStore store;

    @TempDir
    private static Path folders;

    private static Database database;
    private static Connections connections;
    private static ConnectedParties parties;

    /** Once for all tests: it takes longest. */
    @BeforeParameterizedClassInvocation
    static void open(TestStore store) throws IOException {
        var folder = Files.createDirectory(folders.resolve(store.name()));
        database = store.open(folder);
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var environment =
                new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), any -> SettingValues.none());
        var integrations = new Integrations(() -> List.of(new AppType()), environment);
        connections = new Connections(database, vault, integrations, Clock.systemUTC());
        var switches = new HandlerSwitches(database, vault, connections.audit(), handler -> List.of());
        parties = new ConnectedParties(integrations, connections, switches, List::of);
        database.<Object>write(ManyAppsTest::many);
        store.settle(database);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    private static int many(Handle handle) {
        return handle.execute("""
                insert into connection (id, type, auth_type, name, owner, state, status_text, status_since, created_at,
                  source_app)
                with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
                select 'con_' || i, 'app-type', 'own', 'n', '', 'INIT_REQUIRED', '', 0, 0, 'app-' || i from n
                """, MANY);
    }

    private String connection(String app) {
        var id = connections.create("app-type", "").id();
        connections.save(id, "own", Map.of("client_id", app));
        return id;
    }

    @Test
    void aDeliveryThatNamesAClientIdIsOfferedToTheConnectionsSoNamedAndNoOtherIsLookedAt() {
        var one = connection("mine");
        var other = connection("mine");
        assertThat(parties.claimed("app-type", Subject.of("mine", "acc"))).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aDeliveryThatNamesNobodysClientIdIsOfferedToNobody() {
        assertThat(parties.claimed("app-type", Subject.of("nobody's", "acc"))).isEmpty();
    }

    @Test
    void aDeliveryThatNamesNothingIsOfferedToSixtyFour() {
        assertThat(parties.claimed("app-type", Subject.of("", ""))).hasSize(64);
    }

    @Test
    void aConnectionThatNamesAnotherAppNowIsFoundByThatOne() {
        var id = connection("before");
        connections.save(id, "own", Map.of("client_id", "after"));

        assertThat(parties.claimed("app-type", Subject.of("before", ""))).isEmpty();
        assertThat(parties.claimed("app-type", Subject.of("after", ""))).containsExactly(id);
    }

    @Test
    void whatAnEarlierVersionStoredIsFoundToo() {
        var id = connection("earlier");
        database.<Object>write(handle -> handle.execute("update connection set source_app = null where id = ?", id));
        assertThat(parties.claimed("app-type", Subject.of("earlier", ""))).containsExactly(id);

        connections.recover();

        assertThat(parties.claimed("app-type", Subject.of("earlier", ""))).containsExactly(id);
        assertThat(parties.claimed("app-type", Subject.of("another", ""))).isEmpty();
    }
}
