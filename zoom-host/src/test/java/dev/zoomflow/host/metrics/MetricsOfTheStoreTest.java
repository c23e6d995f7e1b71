package dev.zoomflow.host.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.engine.Bench;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.feed.Feeds;
import dev.zoomflow.host.inbox.Inbox;
import dev.zoomflow.host.inbox.Parties;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
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
import org.mockito.Mockito;

@OnEachStore
class MetricsOfTheStoreTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private Database database;
    private Metrics metrics;

    @BeforeEach
    void open() {
        database = store.open(folder);
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var clock = Clock.systemUTC();
        var environment = new HostEnvironment(clock, HttpClient.newHttpClient(), type -> SettingValues.none());
        var integrations = new Integrations(List::of, environment);
        var connections = new Connections(database, vault, integrations, clock);
        var live = new Live();
        var engine = new Engine(database, Mockito.mock(Bench.class), live, clock, EngineSettings.defaults());
        var inbox = new Inbox(database, vault, Mockito.mock(Parties.class), engine, live);
        var feeds = new Feeds(database, clock, integrations, connections, inbox, live);
        metrics = new Metrics(new Sources(database, connections, inbox, engine, feeds, clock));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWaitsIsCountedAndItsAgeIsTold() {
        database.<Object>write(handle -> {
            handle.execute("update counter set value = 7 where name = 'delivery'");
            handle.execute("update counter set value = 5 where name = 'derived'");
            return handle.execute(
                    "insert into delivery (seq, received_at, sealed) values (6, ?, ?)",
                    Clock.systemUTC().millis() - 90_000,
                    new byte[1]);
        });

        assertThat(metrics.scrape())
                .contains("zoomflow_inbox_backlog 2.0", "zoomflow_store_up 1.0")
                .containsPattern("zoomflow_inbox_oldest_seconds (9|1[0-9])[0-9]\\.0")
                .doesNotContain("zoomflow_store_size_bytes 0.0");
        assertThat(metrics.health().troubles()).singleElement().asString().contains("derived late");
    }

    @Test
    void aStoreThatCannotWorkIsSaid() {
        database.close();

        assertThat(metrics.scrape()).contains("zoomflow_store_up 0.0");
        assertThat(metrics.health().status()).isEqualTo("down");
        assertThat(metrics.health().troubles()).first().asString().contains("the store cannot work");
    }

    @Test
    void countingUsesIndexesAlone() {
        assertThat(plan("select count(*) from run where state <> 'DONE' group by state"))
                .containsIgnoringCase("run_undone");
        assertThat(plan("select count(*) from audit where told = 0")).containsIgnoringCase("audit_untold");
    }

    private String plan(String question) {
        return database.read(handle -> {
            store.preferIndexes(handle);
            return store.plan(handle, question, Map.of());
        });
    }
}
