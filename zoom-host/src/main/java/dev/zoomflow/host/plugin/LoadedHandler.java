package dev.zoomflow.host.plugin;

import dev.zoomflow.api.handler.EventHandler;

/**
 * A handler that can run now.
 *
 * @param name stable over restarts and upgrades: plugin id, ":", class name
 * @param handler guarded: what goes wrong in it names its plugin
 */
public record LoadedHandler(String name, String displayName, String pluginId, EventHandler<?> handler) {
    public boolean wants(String connectionType, String eventType) {
        return handler.type().matches(connectionType, eventType);
    }
}
