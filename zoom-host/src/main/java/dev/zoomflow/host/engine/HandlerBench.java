package dev.zoomflow.host.engine;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.Unopened;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.store.ReadBefore;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The bench of a running host. */
public final class HandlerBench implements Bench {
    private final Function<String, Optional<LoadedHandler>> handlers;
    private final Connections connections;
    private final HandlerSwitches switches;
    private final EventReader events;
    private final ReadBefore<Pair, Told> kept = new ReadBefore<>();

    private record Pair(String connectionId, String handler) {}

    /** Nothing of it is opened: secrets are kept as they lie in the store. */
    private record Told(Optional<Unopened> connection, Supplier<Optional<SettingValues>> settings) {}

    /** @param handlers those that are loaded, by name */
    public HandlerBench(
            Function<String, Optional<LoadedHandler>> handlers,
            Connections connections,
            HandlerSwitches switches,
            EventReader events) {
        this.handlers = handlers;
        this.connections = connections;
        this.switches = switches;
        this.events = events;
    }

    @Override
    public Optional<LoadedHandler> handler(String name) {
        return handlers.apply(name);
    }

    @Override
    public Supplier<RunInput> input(Handle handle, long eventSeq, String connectionId, String handler) {
        var event = events.whole(handle, eventSeq);
        var told = kept.of(handle, new Pair(connectionId, handler), () -> read(handle, connectionId, handler));
        return () -> {
            var opened = event.get();
            return new RunInput(
                    opened,
                    opened.flatMap(there -> told.connection()).map(connections::open),
                    told.settings().get());
        };
    }

    private Told read(Handle handle, String connectionId, String handler) {
        return new Told(connections.unopened(handle, connectionId), switches.settings(handle, connectionId, handler));
    }
}
