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
public record Store(Database database, Vault vault, KeyRotation keys, Path folder) implements AutoCloseable {
    /** Several times as long as a node takes to learn of a new key. */
    private static final Duration NOTICE = Duration.ofSeconds(30);

    public static Store open(DataFolder data, HostSettings settings) {
        return settings.database()
                .map(address -> open(Database.open(data.path(), address), data, settings.key(), NOTICE))
                .orElseGet(() -> open(data, settings.key()));
    }

    /** The one in the folder. */
    public static Store open(DataFolder data, HostSettings.Key key) {
        return open(Database.open(data.path()), data, key, Duration.ZERO);
    }

    private static Store open(Database database, DataFolder data, HostSettings.Key key, Duration notice) {
        try {
            var source = new KeySource(key.file().orElse(data.keyFile()), key.value(), key.command(), key.former());
            var vault = Vault.open(source, database);
            var keys = new KeyRotation(vault, database, Clock.systemUTC(), notice);
            return new Store(database.join(), vault, keys, data.path());
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
