package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** However many private apps there are, a delivery to the shared address costs what those do that it names. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class ManyAppsTest {
    private static final int MANY = Integer.getInteger("apps", 10_000);

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private final AppType type = new AppType();
    private Database database;
    private Connections connections;
    private ConnectedParties parties;

    @BeforeEach
    void open() {
        database = store.open(folder);
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var environment =
                new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), any -> SettingValues.none());
        var integrations = new Integrations(() -> List.of(type), environment);
        connections = new Connections(database, vault, integrations, Clock.systemUTC());
        var switches = new HandlerSwitches(database, vault, connections.audit(), handler -> List.of());
        parties = new ConnectedParties(integrations, connections, switches, List::of);
        many();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void many() {
        database.<Object>write(handle -> {
            var rows = handle.prepareBatch("""
                insert into connection (id, type, auth_type, name, owner, state, status_text, status_since, created_at,
                  source_app) values (:id, 'app-type', 'own', 'n', '', 'INIT_REQUIRED', '', 0, 0, :app)
                """);
            for (var number = 0; number < MANY; number++) {
                rows.bind("id", Ids.connection()).bind("app", "app-" + number).add();
            }
            return rows.execute();
        });
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
        var id = connection("mine");
        database.<Object>write(handle -> handle.execute("update connection set source_app = null where id = ?", id));
        assertThat(parties.claimed("app-type", Subject.of("mine", ""))).containsExactly(id);

        connections.recover();

        assertThat(parties.claimed("app-type", Subject.of("mine", ""))).containsExactly(id);
        assertThat(parties.claimed("app-type", Subject.of("another", ""))).isEmpty();
    }
}
