package dev.zoomflow.host;

import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;

/** What is kept, and what encrypts it. */
record Store(Database database, Vault vault) implements AutoCloseable {

    static Store open(DataFolder data, HostSettings.Key key) {
        var database = Database.open(data.path());
        try {
            return new Store(database, Vault.open(key.file().orElse(data.keyFile()), key.value(), database));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
