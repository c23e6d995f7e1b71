package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.engine.StoredEvent;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.util.List;
import java.util.Optional;

/** The stored events. Any thread. */
public final class Events implements EventReader {
    public Events(Database database, Vault vault) {}

    /** Without runs' details older than the store keeps; newest first. */
    public List<EventView> recent(int limit) {
        return List.of();
    }

    public Optional<EventView> find(long seq) {
        return Optional.empty();
    }

    @Override
    public Optional<StoredEvent> whole(long seq) {
        return Optional.empty();
    }
}
