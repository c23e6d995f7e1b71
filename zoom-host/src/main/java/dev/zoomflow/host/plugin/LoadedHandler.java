package dev.zoomflow.host.plugin;

import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;

/**
 * A handler that can run now.
 *
 * @param name stable over restarts and upgrades: plugin id, ":", class name
 * @param handler guarded: what goes wrong in it names its plugin
 * @param type what it said at its start that it wants: routing everybody's events depends on none of its code
 */
public record LoadedHandler(
        String name, String displayName, String pluginId, EventHandler<?> handler, EventType<?> type) {
    public LoadedHandler(String name, String displayName, String pluginId, EventHandler<?> handler) {
        this(name, displayName, pluginId, handler, handler.type());
    }

    public boolean wants(String connectionType, String eventType) {
        return type.matches(connectionType, eventType);
    }
}
