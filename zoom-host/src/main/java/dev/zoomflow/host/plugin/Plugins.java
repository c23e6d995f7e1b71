package dev.zoomflow.host.plugin;

import dev.zoomflow.api.connection.ConnectionType;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins of one folder. What is wrong with a file is told by its {@link PluginReport} and hurts nothing else. Any
 * thread may read; {@link #close} stops and unloads everything.
 */
public final class Plugins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    /** The version of the SPI that plugins may require. */
    static final String API_VERSION = "0.1.0";

    private final PrivateCopies copies;
    private final PluginPatience patience;
    private final PluginChanges changes;
    private volatile List<RunningPlugin> running;
    private volatile List<PluginReport> stopped;

    private Plugins(PrivateCopies copies, PluginPatience patience, PluginChanges changes, PluginLoading loading) {
        this.copies = copies;
        this.patience = patience;
        this.changes = changes;
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
        var jars = new PluginsFolder(folder);
        var changes = new PluginChanges(jars, copies, patience, jars.states());
        jars.jars().forEach(loading::load);
        return new Plugins(copies, patience, changes, loading);
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

    /**
     * Starts the jars that are new in the folder or not what they were, beside what runs. A jar that is gone changes nothing.
     *
     * @param settled leaves out what the look before this one did not see, or not so: it may be half copied
     */
    public synchronized List<Newcomer> changed(boolean settled) {
        var jars = changes.look(settled);
        return jars.isEmpty() ? List.of() : changes.start(jars, running, this::refused);
    }

    /**
     * From now on it is offered, in place of the one before it.
     *
     * @return stops the one before and lets go of it; to be run when nobody has anything of it any more
     */
    public synchronized Runnable use(Newcomer newcomer) {
        running = Stream.concat(
                        running.stream()
                                .filter(one ->
                                        newcomer.before().filter(one::equals).isEmpty()),
                        Stream.of(newcomer.plugin()))
                .toList();
        forget(newcomer.plugin().file());
        LOG.info("{} is in use", newcomer.told());
        return () -> newcomer.before().ifPresent(old -> old.stop(patience));
    }

    /** It is stopped; what was there before it stays. */
    public synchronized void refuse(Newcomer newcomer, String why) {
        newcomer.plugin().stop(patience);
        refused(newcomer.plugin().file(), why);
    }

    private void refused(PluginFile file, String why) {
        forget(file);
        LOG.warn("{}: {}", file.name(), why);
        stopped = Stream.concat(
                        stopped.stream(),
                        Stream.of(new PluginReport(file.name(), file.id(), file.version(), false, why)))
                .toList();
    }

    /** What was said of an earlier jar of this name. */
    private void forget(PluginFile file) {
        stopped = stopped.stream()
                .filter(report -> !report.file().equals(file.name()))
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
