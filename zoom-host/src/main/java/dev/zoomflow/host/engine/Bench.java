package dev.zoomflow.host.engine;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.plugin.LoadedHandler;
import java.util.Optional;

/** What a run is made of: the engine's view of the rest of the host. Any thread. */
public interface Bench {
    /** Empty while its plugin is not loaded. */
    Optional<LoadedHandler> handler(String name);

    /** Empty if it was erased. */
    Optional<StoredEvent> event(long seq);

    /** Empty if it was deleted. May throw a {@link dev.zoomflow.api.ConnectionException}, which decides like a handler's. */
    Optional<Connection> connection(String id);

    /** What the handler is told for this connection; empty while it is switched off there. */
    Optional<SettingValues> settings(String connectionId, String handler);
}
