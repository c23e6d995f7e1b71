package dev.zoomflow.host.plugin;

import dev.zoomflow.api.connection.ConnectionType;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plugins of one folder, loaded once. What is wrong with a file is told by its {@link PluginReport} and hurts nothing
 * else. Any thread may read; {@link #close} stops and unloads everything.
 */
public final class Plugins implements AutoCloseable {
    /** The version of the SPI that plugins may require. */
    static final String API_VERSION = "0.1.0";

    private final PrivateCopies copies;
    private final PluginPatience patience;
    private volatile List<RunningPlugin> running;
    private volatile List<PluginReport> stopped;

    private Plugins(PrivateCopies copies, PluginPatience patience, PluginLoading loading) {
        this.copies = copies;
        this.patience = patience;
        this.running = loading.running();
        this.stopped = loading.failed();
    }

    /**
     * Loads and starts every jar.
     *
     * @param folder where operators drop jars; they may be replaced or deleted there while the host runs
     * @param work a folder of the host's own, for private copies
     */
    public static Plugins load(Path folder, Path work) {
        return load(folder, work, PluginPatience.defaults());
    }

    static Plugins load(Path folder, Path work, PluginPatience patience) {
        var copies = new PrivateCopies(work);
        var loading = new PluginLoading(copies, patience);
        PrivateCopies.jars(folder).forEach(loading::load);
        return new Plugins(copies, patience, loading);
    }

    /** Guarded: a failure in them names its plugin. */
    public List<ConnectionType> connectionTypes() {
        return running.stream()
                .flatMap(plugin -> plugin.connectionTypes().stream())
                .toList();
    }

    public Optional<ConnectionType> connectionType(String id) {
        return connectionTypes().stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public List<LoadedHandler> handlers() {
        return running.stream().flatMap(plugin -> plugin.handlers().stream()).toList();
    }

    public Optional<LoadedHandler> handler(String name) {
        return handlers().stream()
                .filter(handler -> handler.name().equals(name))
                .findFirst();
    }

    /** One per jar, by file name. */
    public List<PluginReport> reports() {
        return Stream.concat(running.stream().map(RunningPlugin::report), stopped.stream())
                .sorted(Comparator.comparing(PluginReport::file))
                .toList();
    }

    /** Stops and unloads all, the last started first. Who holds nothing of theirs any more lets their class loaders go. */
    @Override
    public synchronized void close() {
        var all = running;
        running = List.of();
        var reports = Stream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
                .map(i -> all.get(i).stop(patience))
                .toList();
        stopped = Stream.concat(stopped.stream(), reports.stream()).toList();
        copies.delete();
    }
}
