package dev.zoomflow.example.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
    private final PluginManager plugins;
    private final Integration integration;
    private final Connection connection;
    private final EventFiles events;
    private final HttpServer server;
    private final URI callback;

    public SmallHost(Path pluginFolder, EventFiles events, SettingValues settings, int port) throws IOException {
        this.events = events;
        plugins = new DefaultPluginManager(pluginFolder);
        plugins.loadPlugins();
        plugins.startPlugins();
        var type = plugins.getExtensions(ConnectionType.class).get(0);
        integration = type.open(new Services(Clock.systemUTC(), HttpClient.newHttpClient(), settings));
        connection = integration.connect(type.authTypes().get(0).id(), SettingValues.none(), tokens);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        callback = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oauth/redirect/" + type.id());
        server.createContext("/start", this::start);
        server.createContext(callback.getPath(), this::finish);
        integration
                .eventSources()
                .forEach(source -> server.createContext(
                        "/" + type.id() + "/" + source.name(), exchange -> receive(source, exchange)));
        server.start();
    }

    private void start(HttpExchange exchange) throws IOException {
        var state = UUID.randomUUID().toString();
        var begun = connection.authorization().orElseThrow().begin(callback, state);
        pending.put(state, begun);
        exchange.getResponseHeaders().set("Location", begun.redirectTo().toString());
        Answers.send(exchange, 302, "");
    }

    private void finish(HttpExchange exchange) throws IOException {
        var parameters = Answers.parameters(exchange);
        var begun = pending.remove(parameters.getOrDefault("state", ""));
        if (begun == null) {
            Answers.send(exchange, 400, "This authorisation did not begin here, or it is over.");
            return;
        }
        tokens.replace(connection.authorization().orElseThrow().complete(begun, parameters));
        Answers.send(exchange, 200, "Connected as " + connection.verify().displayName());
    }

    private void receive(EventSource source, HttpExchange exchange) throws IOException {
        var result = source.receive(Delivery.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes(),
                Instant.now()));
        if (result instanceof DeliveryResult.Answered answered) {
            exchange.getResponseHeaders().set("Content-Type", answered.contentType());
            Answers.send(exchange, answered.status(), answered.body());
        } else if (result instanceof DeliveryResult.Rejected rejected) {
            Answers.send(exchange, rejected.status(), rejected.reason());
        } else if (result instanceof DeliveryResult.Accepted accepted) {
            for (var event : accepted.events()) {
                if (event.subject().isFor(connection.app(), connection.verify())) {
                    events.keep(event); // on disk before the 204: Zoom does not send it again
                }
            }
            Answers.send(exchange, 204, "");
        }
    }

    public URI address() {
        return callback.resolve("/");
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        server.stop(0);
        integration.close();
        plugins.unloadPlugins();
    }
}
// end::host[]
