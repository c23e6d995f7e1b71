package dev.zoomflow.host.plugin;

import dev.zoomflow.api.connection.ConnectionType;
import java.util.List;
import java.util.Optional;

/** A plugin that was started while the host runs and is offered to nobody yet: {@link Plugins#use} or {@link Plugins#refuse}. */
public final class Newcomer {
    private final RunningPlugin plugin;
    private final Optional<RunningPlugin> before;

    Newcomer(RunningPlugin plugin, Optional<RunningPlugin> before) {
        this.plugin = plugin;
        this.before = before;
    }

    RunningPlugin plugin() {
        return plugin;
    }

    /** The one that it is to take the place of. */
    Optional<RunningPlugin> before() {
        return before;
    }

    /** Guarded. */
    public List<ConnectionType> connectionTypes() {
        return plugin.connectionTypes();
    }

    /** For people. */
    public String told() {
        return "plugin '%s' %s (%s)"
                .formatted(
                        plugin.file().id(),
                        plugin.file().version(),
                        plugin.file().name());
    }
}
