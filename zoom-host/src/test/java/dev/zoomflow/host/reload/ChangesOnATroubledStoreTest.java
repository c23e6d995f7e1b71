package dev.zoomflow.host.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.config.LiveConfiguration;
import dev.zoomflow.host.config.Reading;
import dev.zoomflow.host.config.SettingKeys;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.plugin.IdleHandler;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.plugin.PluginJar;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.host.rotation.Rotations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import dev.zoomflow.host.thread.OnBehalf;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Plugins and settings that change while the store cannot be written to. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class ChangesOnATroubledStoreTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private final AtomicInteger followed = new AtomicInteger();
    private Database database;
    private Plugins plugins;
    private Integrations integrations;
    private Connections connections;
    private Reload reload;

    @BeforeEach
    void open() {
        database = store.open(data);
        var vault = Vault.open(data.resolve("key"), Optional.empty(), database);
        var clock = Clock.systemUTC();
        plugins = Plugins.load(folder, data.resolve("work"));
        var configuration = new LiveConfiguration(
                () -> Reading.of(settings, Optional.empty(), SettingKeys.of(plugins.connectionTypes())));
        integrations = new Integrations(
                plugins::connectionTypes,
                new HostEnvironment(
                        clock,
                        HttpClient.newHttpClient(),
                        type -> configuration.current().settingsOf(type)));
        var rotations = new Rotations(database, vault, clock);
        connections = new Connections(database, vault, integrations, rotations, clock);
        var swap = new PluginSwap(plugins, integrations, connections, followed::incrementAndGet);
        reload = new Reload(configuration, integrations, connections, rotations, swap);
        aConnectionOfATypeThatIsNotThere();
    }

    @AfterEach
    void close() {
        reload.close();
        integrations.close();
        plugins.close();
        database.close();
    }

    private void aConnectionOfATypeThatIsNotThere() {
        database.<Object>write(handle -> {
            handle.execute(
                    "insert into service_grant (id, type, app, account, user_id, whole_account, display_name, provisional,"
                            + " tokens, generation, epoch, authorized_at, due_at)"
                            + " values (1, 'fixture', 'a', 'acc', 'ann', 0, 'Ann', 0, ?, 1, 1, 0, 0)",
                    new byte[1]);
            return handle.execute(
                    "insert into connection (id, type, auth_type, name, owner, grant_id, state, status_text, status_since,"
                            + " created_at) values ('con_a', 'fixture', 'oauth', 'A', '', 1, 'CONFIGURATION', '', 0, 0)");
        });
    }

    private void refuse(String column, String table) {
        database.<Object>write(handle -> {
            store.refuseUpdates(handle, column, table);
            return handle;
        });
    }

    private void accept(String table) {
        database.<Object>write(handle -> {
            store.acceptUpdates(handle, table);
            return handle;
        });
    }

    private boolean isMended() {
        return database.read(handle -> handle.createQuery("select failures from service_grant")
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    private List<String> lines() {
        return connections.historyAfter(0, 100).stream()
                .map(line -> line.person() + ": " + line.detail())
                .toList();
    }

    @Test
    void allPluginsThatCameAreInUseAndWhatIsToBeWrittenFollowsWhenItCanBe() {
        PluginJar.of("one")
                .connectionType("fixture", "return (way, settings, tokens) -> { throw new IllegalStateException(); };")
                .bundledExtension(IdleHandler.class)
                .writeTo(folder, "one.jar");
        PluginJar.of("two").bundledExtension(IdleHandler.class).writeTo(folder, "two.jar");
        refuse("due_at", "service_grant");

        var used = OnBehalf.of("olga", reload::now).plugins();

        assertThat(used).hasSize(2);
        assertThat(plugins.handlers()).extracting(LoadedHandler::pluginId).containsExactlyInAnyOrder("one", "two");
        assertThat(followed).as("open feeds are opened anew").hasValue(2);
        assertThat(isMended()).isFalse();

        accept("service_grant");
        OnBehalf.of("otto", reload::now);

        assertThat(isMended()).isTrue();
        assertThat(lines()).containsExactly("olga: " + used.get(0), "olga: " + used.get(1));
        OnBehalf.of("otto", reload::now);
        assertThat(lines()).as("once").hasSize(2);
    }

    @Test
    void settingsThatChangedAreInUseAndWhatIsToBeWrittenFollowsWhenItCanBe() {
        settings.put(SettingKeys.SESSION_LIFETIME, "3 h");
        refuse("value", "counter");

        assertThat(OnBehalf.of("olga", reload::now).inUse()).containsExactly(SettingKeys.SESSION_LIFETIME);
        assertThat(lines()).isEmpty();

        accept("counter");
        OnBehalf.of("otto", reload::now);

        assertThat(lines()).singleElement().asString().contains("olga: ", SettingKeys.SESSION_LIFETIME, "in use now");
    }
}
