package dev.zoomflow.plugin.support;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.SimulatorConfig;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A simulator, the plugin opened for its app, and one connection with its store. */
public record Zoom(ZoomSimulator simulator, Integration integration, MemoryStore store, Connection connection)
        implements AutoCloseable {
    public static final URI CALLBACK = URI.create("https://host.test/oauth/redirect/zoom");

    public static Zoom start() {
        return start(SimulatorConfig.standard());
    }

    /** With an app that has these scopes only. */
    public static Zoom withScopes(String... scopes) {
        var standard = SimulatorConfig.standard();
        var app = standard.apps().get(0).withScopes(scopes);
        return start(new SimulatorConfig(
                standard.accounts(), standard.users(), List.of(app), standard.meetings(), List.of()));
    }

    private static Zoom start(SimulatorConfig config) {
        var simulator = ZoomSimulator.builder().config(config).start();
        var integration = new ZoomConnectionType().open(host(simulator, simulator.app()));
        var store = new MemoryStore();
        var connection = integration.connect("oauthDefault", SettingValues.none(), store);
        return new Zoom(simulator, integration, store, connection);
    }

    private static TestHost host(ZoomSimulator simulator, App app) {
        var settings = SettingValues.none()
                .with("ZOOM_CLIENT_ID", app.clientId())
                .with("ZOOM_CLIENT_SECRET", Secret.of(app.clientSecret()))
                .with("ZOOM_SECRET_TOKEN", Secret.of(app.secretToken()))
                .with("ZOOM_OAUTH_URL", simulator.baseUri().toString())
                .with("ZOOM_API_URL", simulator.baseUri().toString())
                .with("ZOOM_WEBSOCKET_URL", simulator.baseUri().toString());
        return new TestHost(simulator.clock(), HttpClient.newHttpClient(), settings);
    }

    public PendingAuthorization begin() {
        return connection.authorization().orElseThrow().begin(CALLBACK, "state-1");
    }

    public TokenSet complete(PendingAuthorization pending, URI back) {
        return connection.authorization().orElseThrow().complete(pending, query(back));
    }

    /** The whole way: consent, exchange, tokens into the store. */
    public Zoom connected() {
        var pending = begin();
        store.put(complete(pending, simulator.consent(pending.redirectTo(), simulator.user())));
        return this;
    }

    public long requests(String pathStart) {
        return simulator.requests().stream()
                .filter(request -> request.path().startsWith(pathStart))
                .count();
    }

    public static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Override
    public void close() {
        integration.close();
        simulator.close();
    }
}
