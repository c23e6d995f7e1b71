package dev.zoomflow.host.engine;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import java.util.Optional;

/**
 * What a handler gets to work with.
 *
 * @param event empty if it was erased
 * @param connection empty if it was deleted
 * @param settings what the handler is told for this connection; empty while it is switched off there
 */
public record RunInput(
        Optional<StoredEvent> event, Optional<Connection> connection, Optional<SettingValues> settings) {}
