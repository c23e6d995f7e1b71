package dev.zoomflow.host.plugin;

import dev.zoomflow.api.connection.ConnectionType;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One started plugin and what it offers. */
record RunningPlugin(
        PluginFile file,
        JarManager manager,
        List<ConnectionType> connectionTypes,
        List<LoadedHandler> handlers,
        String problem) {
    private static final Logger LOG = LoggerFactory.getLogger(RunningPlugin.class);

    PluginReport report() {
        return new PluginReport(file.name(), file.id(), file.version(), true, problem);
    }

    /** Stops and unloads it; what goes wrong is in the report. */
    PluginReport stop(PluginPatience patience) {
        var problemOnStop = "";
        try {
            Patiently.call(
                    "stopping plugin '" + file.id() + "'", patience.stop(), () -> manager.unloadPlugin(file.id()));
        } catch (PluginProblem problem) {
            problemOnStop = String.valueOf(problem.getMessage());
            LOG.warn("{}: {}", file.name(), problemOnStop);
        }
        manager.closeLoader(file.id());
        PrivateCopies.delete(manager.getPluginsRoot());
        return new PluginReport(file.name(), file.id(), file.version(), false, problemOnStop);
    }
}
