package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host's connections over a real database, with the fake service behind them. */
final class TestHost implements AutoCloseable {
    static final URI CALLBACK = URI.create("https://public.example/oauth/redirect/fake");

    final MovableClock clock = new MovableClock();
    final FakeService service = new FakeService(clock);
    final Map<String, String> serverSettings = new HashMap<>(Map.of("FAKE_CLIENT_ID", "the-app"));
    /** Whether a plugin offers the type. */
    volatile boolean isInstalled = true;

    private final TestStore store;
    private final Path folder;
    Database database;
    Vault vault;
    Connections connections;
    Authorizations authorizations;

    TestHost(TestStore store, Path folder) {
        this.store = store;
        this.folder = folder;
        database = store.open(folder);
        vault = Vault.open(folder.resolve("zoomflow.key"), Optional.empty(), database);
        connections = anotherProcess();
        authorizations = new Authorizations(connections);
    }

    /** Over the same database, but with locks and a name of its own. */
    Connections anotherProcess() {
        return process(database);
    }

    /** As another node, whose link to the database this is. */
    Connections process(Database link) {
        var environment = new HostEnvironment(clock, HttpClient.newHttpClient(), type -> {
            var values = SettingValues.none();
            for (var setting : serverSettings.entrySet()) {
                values = values.with(setting.getKey(), setting.getValue());
            }
            return values;
        });
        var integrations =
                new Integrations(() -> isInstalled ? List.of(new FakeType(service)) : List.of(), environment);
        return new Connections(link, vault, integrations, clock);
    }

    void restart() {
        database.close();
        database = store.open(folder);
        vault = Vault.open(folder.resolve("zoomflow.key"), Optional.empty(), database);
        connections = anotherProcess();
        authorizations = new Authorizations(connections);
    }

    /** A connection with the server's app, not authorised yet. */
    String initialised() {
        var id = connections.create("fake", "").id();
        connections.save(id, FakeType.DEFAULT, Map.of());
        return id;
    }

    /** The journey to the point where the browser is at the service. */
    Journey begin(String id) {
        return begin(id, authorizations.ticket(id, "web"));
    }

    /** The same with settings that were saved just now. */
    Journey begin(Saved saved) {
        return begin(saved.connection().id(), authorizations.ticket(saved, "web"));
    }

    private Journey begin(String id, Ticket ticket) {
        var start = authorizations.start(id, "web", ticket.value(), "fake", CALLBACK);
        var state = start.redirectTo().getQuery().replaceFirst(".*state=", "");
        return new Journey(this, state, start.browser().reveal());
    }

    String connected(String user) {
        var id = initialised();
        begin(id).comesBack(Map.of("code", service.consent(user)));
        return id;
    }

    StoredConnection find(String id) {
        return connections.find(id).orElseThrow();
    }

    State stateOf(String id) {
        return find(id).status().state();
    }

    @Override
    public void close() {
        database.close();
    }

    /** One browser on its way. */
    record Journey(TestHost host, String state, String cookie) {
        Outcome comesBack(Map<String, String> parameters) {
            return comesBack(parameters, Optional.of(cookie));
        }

        Outcome comesBack(Map<String, String> parameters, Optional<String> browser) {
            var all = new HashMap<>(parameters);
            all.put("state", state);
            return host.authorizations.complete("fake", all, browser);
        }

        Outcome consents(String user) {
            return comesBack(Map.of("code", host.service.consent(user)));
        }
    }
}
