package dev.zoomflow.host.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
    private final Parties parties = Mockito.mock(Parties.class);
    private Inbox inbox;
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
        inbox = new Inbox(database, vault, parties, engine, live);
        var feeds = new Feeds(database, clock, integrations, connections, inbox, live);
        metrics = new Metrics(new Sources(database, connections, inbox, engine, feeds, clock));
    }

    @AfterEach
    void close() {
        inbox.close();
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

        assertThat(metrics.scrape())
                .contains(
                        "zoomflow_store_up 0.0",
                        "zoomflow_inbox_backlog NaN",
                        "zoomflow_inbox_oldest_seconds NaN",
                        "zoomflow_inbox_unreadable NaN",
                        "zoomflow_runs{state=\"dead\"} NaN",
                        "zoomflow_connections{status=\"reconnect\"} NaN",
                        "zoomflow_changes_owed NaN",
                        "zoomflow_store_size_bytes NaN");
        assertThat(metrics.health().status()).isEqualTo("down");
        assertThat(metrics.health().backlog()).isEmpty();
        assertThat(metrics.health().runs()).isEmpty();
        assertThat(metrics.health().troubles()).first().asString().contains("the store cannot work");
    }

    @Test
    void whatCanStillBeReadIsToldWhileNothingCanBeWritten() {
        database.<Object>write(handle -> {
            handle.execute("update counter set value = 7 where name = 'delivery'");
            handle.execute("update counter set value = 5 where name = 'derived'");
            store.refuseUpdates(handle, "value", "counter");
            return handle;
        });

        assertThat(metrics.scrape())
                .contains("zoomflow_store_up 0.0", "zoomflow_inbox_backlog 2.0", "zoomflow_runs{state=\"dead\"} 0.0")
                .doesNotContain("NaN");
        assertThat(metrics.health().status()).isEqualTo("down");
        assertThat(metrics.health().backlog()).contains(2L);
        assertThat(metrics.health().runs()).isPresent();
    }

    @Test
    void whatCanStillBeReadIsToldAfterDeliveriesCouldNotBeStored() {
        database.<Object>write(handle -> {
            store.refuseUpdates(handle, "value", "counter");
            return handle;
        });
        inbox.start();
        receive();
        await().until(inbox::isFailing);
        database.<Object>write(handle -> {
            store.acceptUpdates(handle, "counter");
            return handle;
        });

        assertThat(metrics.scrape())
                .contains("zoomflow_store_up 0.0", "zoomflow_inbox_backlog 0.0")
                .doesNotContain("NaN");
        assertThat(metrics.health().troubles()).singleElement().asString().contains("could not be stored");
    }

    private void receive() {
        var event = Event.of("e1", "meeting.ended", Subject.of("app", "acc", "user"), Instant.now(), "{}");
        var source = Mockito.mock(EventSource.class);
        Mockito.when(source.receive(Mockito.any())).thenReturn(DeliveryResult.accepted(event));
        Mockito.when(parties.shared("zoom", "event")).thenReturn(Optional.of(new Parties.Source("", source)));
        var uri = URI.create("https://host.example/zoom/event");
        var delivery = Delivery.of("POST", uri, Map.of(), new byte[0], Instant.now());
        inbox.receive("zoom", "event", Optional.empty(), delivery, Runnable::run, answer -> {});
    }

    @Test
    void countingUsesIndexesAlone() {
        assertThat(plan("select count(*) from run where state in ('WAITING', 'PARKED', 'DEAD') group by state"))
                .containsIgnoringCase("run_in_few");
        assertThat(plan("select count(*) from run where state = 'RUNNING'")).containsIgnoringCase("run_running");
        assertThat(plan("select count(*) from run where finished_at is null")).containsPattern("run_(unfinished|open)");
        assertThat(plan("select count(*) from audit where told = 0")).containsIgnoringCase("audit_untold");
    }

    private String plan(String question) {
        return database.read(handle -> {
            store.preferIndexes(handle);
            return store.plan(handle, question, Map.of());
        });
    }
}
