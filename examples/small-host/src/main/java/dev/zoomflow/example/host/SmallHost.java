package dev.zoomflow.example.host;

import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.example.host.Web.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;

/** A host for one person and one connection, on nothing but the SPI, PF4J and the JDK's HTTP server. */
// tag::host[]
public final class SmallHost implements AutoCloseable {
    private record Services(Clock clock, HttpClient httpClient, SettingValues settings) implements HostServices {}

    private final Map<String, PendingAuthorization> pending = new ConcurrentHashMap<>();
    private final MemoryTokens tokens = new MemoryTokens();
    private final EventFiles events;
    private final PluginManager plugins;
    private final Integration integration;
    private final Connection connection;
    private final Web web;
    private final URI callback;

    public SmallHost(Path pluginFolder, EventFiles events, SettingValues settings) throws IOException {
        this.events = events;
        plugins = new DefaultPluginManager(pluginFolder);
        plugins.loadPlugins();
        plugins.startPlugins();
        var type = plugins.getExtensions(ConnectionType.class).get(0);
        integration = type.open(new Services(Clock.systemUTC(), HttpClient.newHttpClient(), settings));
        connection = integration.connect(type.authTypes().get(0).id(), SettingValues.none(), tokens);
        web = new Web(0);
        callback = web.address("/oauth/redirect/" + type.id());
        web.serve("/start", request -> start());
        web.serve(callback.getPath(), this::finish);
        for (var source : integration.eventSources()) {
            web.serve("/" + type.id() + "/" + source.name(), delivery -> answer(source.receive(delivery)));
        }
    }

    private AuthorizationFlow flow() {
        return connection.authorization().orElseThrow();
    }

    private Reply start() {
        var state = UUID.randomUUID().toString();
        pending.put(state, flow().begin(callback, state));
        return Reply.redirect(pending.get(state).redirectTo());
    }

    private Reply finish(Delivery request) {
        var begun = pending.remove(request.query("state").orElse(""));
        if (begun == null) {
            return Reply.text(400, "This authorisation did not begin here, or it is over.");
        }
        tokens.replace(flow().complete(begun, Web.parameters(request)));
        return Reply.text(200, "Connected as " + connection.verify().displayName());
    }

    private Reply answer(DeliveryResult result) {
        return result.match(
                accepted -> {
                    accepted.events().stream()
                            .filter(event -> event.subject().isFor(connection.app(), connection.verify()))
                            .forEach(events::keep); // on disk before the 204, after which Zoom forgets it
                    return Reply.text(204, "");
                },
                answered -> new Reply(answered.status(), "Content-Type", answered.contentType(), answered.body()),
                rejected -> Reply.text(rejected.status(), rejected.reason()));
    }

    public URI address(String path) {
        return web.address(path);
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        web.close();
        integration.close();
        plugins.unloadPlugins();
    }
}
// end::host[]
