package dev.zoomflow.host.plugin;

import dev.zoomflow.api.connection.ConnectionType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The plugins of one folder, loaded once. What is wrong with a file is told by its {@link PluginReport} and hurts nothing
 * else. Any thread may read; {@link #close} stops and unloads everything.
 */
public final class Plugins implements AutoCloseable {
    private final List<ConnectionType> connectionTypes;
    private final List<LoadedHandler> handlers;
    private final List<PluginReport> reports;

    private Plugins(List<ConnectionType> connectionTypes, List<LoadedHandler> handlers, List<PluginReport> reports) {
        this.connectionTypes = connectionTypes;
        this.handlers = handlers;
        this.reports = reports;
    }

    /**
     * @param folder where operators drop jars; they may be replaced or deleted there while the host runs
     * @param work a folder of the host's own, for private copies
     */
    public static Plugins load(Path folder, Path work) {
        return new Plugins(List.of(), List.of(), List.of());
    }

    /** Guarded: a failure in them names its plugin. */
    public List<ConnectionType> connectionTypes() {
        return connectionTypes;
    }

    public Optional<ConnectionType> connectionType(String id) {
        return connectionTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public List<LoadedHandler> handlers() {
        return handlers;
    }

    public Optional<LoadedHandler> handler(String name) {
        return handlers.stream().filter(handler -> handler.name().equals(name)).findFirst();
    }

    /** One per file, in the order of their names. */
    public List<PluginReport> reports() {
        return reports;
    }

    @Override
    public void close() {}
}
