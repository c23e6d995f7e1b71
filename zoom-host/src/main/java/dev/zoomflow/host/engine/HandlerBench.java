package dev.zoomflow.host.engine;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitch;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.plugin.Plugins;
import java.util.Optional;

/** The bench of a running host. */
public final class HandlerBench implements Bench {
    private final Plugins plugins;
    private final Connections connections;
    private final HandlerSwitches switches;
    private final EventReader events;

    public HandlerBench(Plugins plugins, Connections connections, HandlerSwitches switches, EventReader events) {
        this.plugins = plugins;
        this.connections = connections;
        this.switches = switches;
        this.events = events;
    }

    @Override
    public Optional<LoadedHandler> handler(String name) {
        return plugins.handler(name);
    }

    @Override
    public Optional<StoredEvent> event(long seq) {
        return events.whole(seq);
    }

    @Override
    public Optional<Connection> connection(String id) {
        return connections.find(id).map(found -> connections.open(found.id()));
    }

    @Override
    public Optional<SettingValues> settings(String connectionId, String handler) {
        return switches.of(connectionId).stream()
                .filter(one -> one.on() && one.handler().equals(handler))
                .findFirst()
                .map(HandlerSwitch::settings);
    }
}
