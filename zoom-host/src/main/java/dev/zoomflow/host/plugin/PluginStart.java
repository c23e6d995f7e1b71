package dev.zoomflow.host.plugin;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.handler.EventHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.pf4j.PluginState;

/** From a private copy of a jar to a running plugin. */
final class PluginStart {
    private static final Pattern TYPE_ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final PluginFile file;
    private final JarManager manager;
    private final List<String> problems = new ArrayList<>();

    private PluginStart(PluginFile file, Path copy) {
        this.file = file;
        this.manager = new JarManager(Objects.requireNonNull(copy.getParent(), "copy has no folder"));
    }

    /** @throws PluginProblem if nothing of it runs */
    static RunningPlugin start(PluginFile file, Path copy, PluginPatience patience) throws PluginProblem {
        var starting = new PluginStart(file, copy);
        try {
            return Patiently.call(
                    "starting plugin '" + file.id() + "'", patience.start(), () -> starting.running(copy));
        } catch (PluginProblem problem) {
            starting.manager.closeLoader(file.id());
            PrivateCopies.delete(starting.manager.getPluginsRoot());
            throw problem;
        }
    }

    private RunningPlugin running(Path copy) throws PluginProblem {
        manager.loadPlugin(copy);
        var plugin = manager.getPlugin(file.id());
        if (plugin.getPluginState() == PluginState.DISABLED) {
            throw new PluginProblem(
                    "plugin '%s' needs zoom-api %s, this host has %s: use a newer host or an older plugin"
                            .formatted(file.id(), plugin.getDescriptor().getRequires(), Plugins.API_VERSION));
        }
        Thread.currentThread().setContextClassLoader(plugin.getPluginClassLoader());
        if (plugin.getPlugin() == null) {
            throw new PluginProblem("plugin '%s' has no usable plugin.class %s"
                    .formatted(file.id(), plugin.getDescriptor().getPluginClass()));
        }
        if (manager.startPlugin(file.id()) != PluginState.STARTED) {
            throw new PluginProblem(
                    "plugin '" + file.id() + "' did not start: " + failure(plugin.getFailedException()));
        }
        return offered();
    }

    private static String failure(Throwable thrown) {
        return thrown == null ? "see the log" : PluginProblem.text(thrown);
    }

    private RunningPlugin offered() {
        var types = extensions(ConnectionType.class).stream()
                .filter(this::hasGoodId)
                .toList();
        var handlers = new ArrayList<LoadedHandler>();
        extensionClasses(EventHandler.class).forEach(type -> loaded(type, handlers));
        if (file.bundlesApi()) {
            problems.add("it bundles dev.zoomflow.api, which is ignored: give zoom-api the scope 'provided'");
        }
        if (types.isEmpty() && handlers.isEmpty() && problems.isEmpty()) {
            problems.add("it offers neither a connection type nor a handler: is META-INF/extensions.idx in the jar?");
        }
        return new RunningPlugin(file, manager, types, List.copyOf(handlers), String.join("; ", problems));
    }

    private boolean hasGoodId(ConnectionType type) {
        try {
            if (TYPE_ID.matcher(type.id()).matches()) {
                return true;
            }
            problems.add("connection type id '" + type.id() + "' is not of the form " + TYPE_ID);
        } catch (RuntimeException thrown) {
            problems.add(String.valueOf(thrown.getMessage()));
        }
        return false;
    }

    private void loaded(Class<?> type, List<LoadedHandler> handlers) {
        try {
            var handler = Guards.guard(
                    EventHandler.class,
                    (EventHandler<?>) manager.getExtensionFactory().create(type),
                    file.id());
            handlers.add(
                    new LoadedHandler(file.id() + ":" + type.getName(), handler.displayName(), file.id(), handler));
        } catch (Exception | LinkageError thrown) {
            problems.add("handler " + type.getName() + " cannot be used: " + PluginProblem.text(thrown));
        }
    }

    private <T> List<T> extensions(Class<T> point) {
        var made = new ArrayList<T>();
        for (var type : extensionClasses(point)) {
            try {
                made.add(Guards.guard(
                        point, point.cast(manager.getExtensionFactory().create(type)), file.id()));
            } catch (Exception | LinkageError thrown) {
                problems.add(type.getName() + " cannot be made: " + PluginProblem.text(thrown));
            }
        }
        return made;
    }

    private <T> List<? extends Class<? extends T>> extensionClasses(Class<T> point) {
        return manager.getExtensionClasses(point, file.id());
    }
}
