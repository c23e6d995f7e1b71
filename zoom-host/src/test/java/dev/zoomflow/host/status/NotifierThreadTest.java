package dev.zoomflow.host.status;

import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.config.StatusWebhook;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifierThreadTest {
    private static final URI NOBODY = URI.create("http://localhost:9/");

    private final Clock clock = Clock.systemUTC();
    private final HttpClient client = HttpClient.newHttpClient();

    private Connections connections(Path folder, Database database) {
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var environment = new HostEnvironment(clock, client, type -> SettingValues.none());
        return new Connections(database, vault, new Integrations(List::of, environment), clock);
    }

    @Test
    void itLooksAgainAfterAnError(@TempDir Path folder) {
        var looks = new AtomicInteger();
        try (var database = Database.open(folder).join()) {
            var connections = connections(folder, database);
            var changes = new StatusChanges(connections, NOBODY::resolve);
            var webhook = Optional.of(new StatusWebhook(NOBODY, Optional.empty()));
            try (var notifier = new Notifier(connections, changes, () -> webhook, new Post(client, clock), () -> {
                if (looks.incrementAndGet() == 1) {
                    throw new LinkageError("a class is missing");
                }
                return true;
            })) {
                notifier.start();

                await().until(() -> looks.get() > 1);
            }
        }
    }
}
