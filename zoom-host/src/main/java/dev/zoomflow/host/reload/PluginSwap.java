package dev.zoomflow.host.reload;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.plugin.Newcomer;
import dev.zoomflow.host.plugin.Plugins;
import java.util.ArrayList;
import java.util.List;

/** Takes changed plugins over while deliveries arrive: the new one is up before the old one gets nothing more. */
public final class PluginSwap {
    private final Plugins plugins;
    private final Integrations integrations;
    private final Connections connections;
    private final Runnable afterwards;

    /** @param afterwards lets go of what is open for long; must not wait */
    public PluginSwap(Plugins plugins, Integrations integrations, Connections connections, Runnable afterwards) {
        this.plugins = plugins;
        this.integrations = integrations;
        this.connections = connections;
        this.afterwards = afterwards;
    }

    /**
     * @param settled leaves out what may be half copied
     * @param told gets what is to be written of those that are in use
     * @return what is in use since then, for people; what is not, and why, is in the plugins' reports
     */
    List<String> take(boolean settled, Who who, Unwritten told) {
        var used = new ArrayList<String>();
        for (var newcomer : plugins.changed(settled)) {
            if (use(newcomer)) {
                var words = newcomer.told();
                used.add(words);
                newcomer.connectionTypes().stream()
                        .map(ConnectionType::id)
                        .forEach(type -> told.add("connections of type " + type, () -> connections.mend(type)));
                told.add(words, () -> connections.audit(who, "plugin replaced", words));
            }
        }
        return used;
    }

    private boolean use(Newcomer newcomer) {
        try {
            integrations.replace(newcomer.connectionTypes(), () -> plugins.use(newcomer));
        } catch (ConnectionException wrong) {
            plugins.refuse(newcomer, String.valueOf(wrong.getMessage()));
            return false;
        }
        afterwards.run();
        return true;
    }
}
