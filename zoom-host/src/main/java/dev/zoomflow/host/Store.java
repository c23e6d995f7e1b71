package dev.zoomflow.host;

import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.KeyRotation;
import dev.zoomflow.host.store.KeySource;
import dev.zoomflow.host.store.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** What is kept, and what encrypts it. */
record Store(Database database, Vault vault, KeyRotation keys, Path folder) implements AutoCloseable {

    static Store open(DataFolder data, HostSettings.Key key) {
        var database = Database.open(data.path());
        try {
            var source = new KeySource(key.file().orElse(data.keyFile()), key.value(), key.command(), key.former());
            var vault = Vault.open(source, database);
            var keys = new KeyRotation(vault, database, Clock.systemUTC(), Duration.ZERO);
            return new Store(database, vault, keys, data.path());
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        keys.close();
        database.close();
    }
}
