package dev.zoomflow.host.engine;

import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.plugin.Plugins;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

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
    public Supplier<RunInput> input(Handle handle, long eventSeq, String connectionId, String handler) {
        var event = events.whole(handle, eventSeq);
        var connection = connections.unopened(handle, connectionId);
        var settings = switches.settings(handle, connectionId, handler);
        return () -> {
            var opened = event.get();
            return new RunInput(opened, opened.flatMap(there -> connection).map(connections::open), settings.get());
        };
    }
}
