package dev.zoomflow.host;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.host.plugin.PluginJar;
import dev.zoomflow.testkit.contract.HostContract;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** The whole host: a plugin's jar, HTTP, SQLite, the journey in a browser. */
@Tag("long")
class HostContractTest implements HostContract {
    @AfterEach
    void takeBack() {
        System.getProperties().remove(LentType.KEY);
        System.getProperties().remove(LentHandler.KEY);
    }

    @Override
    public Running start(Path folder, ConnectionType type, EventHandler<Event> handler) {
        System.getProperties().put(LentType.KEY, type);
        System.getProperties().put(LentHandler.KEY, handler);
        var plugins = folder.resolve("plugins");
        PluginJar.of("trial")
                .bundledExtension(LentType.class)
                .bundledExtension(LentHandler.class)
                .writeTo(plugins, "trial.jar");
        var data = folder.resolve("data");
        var options = new HostOptions(
                data,
                plugins,
                Optional.empty(),
                Map.of("WEBHOOK_ADDRESS", "http://127.0.0.1"),
                new HostOptions.Ports(0, 0),
                true);
        return new BrowsedHost(data, Host.start(options));
    }
}
