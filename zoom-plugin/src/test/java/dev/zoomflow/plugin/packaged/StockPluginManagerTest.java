package dev.zoomflow.plugin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.WebhookRequest;
import dev.zoomflow.testkit.ZoomSimulator;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginState;

/** PF4J as it is, the jar as it is: loaded, used, unloaded, gone. */
class StockPluginManagerTest {

    @Test
    void theJarLoadsWorksAndLetsItsClassLoaderGo(@TempDir Path plugins) throws Exception {
        Files.copy(PackagedJarTest.JAR, plugins.resolve("zoom-plugin.jar"));
        try (var zoom = ZoomSimulator.start()) {
            zoom.add(TestHost.APP);
            var loaders = List.of(useOnce(plugins, zoom), useOnce(plugins, zoom));
            // sooner than the server closes its idle connections: the HTTP client must not hold on to the plugin either
            Awaitility.await().untilAsserted(() -> {
                System.gc();
                assertThat(loaders).allMatch(loader -> loader.get() == null);
            });
        }
    }

    private static WeakReference<ClassLoader> useOnce(Path plugins, ZoomSimulator zoom) throws Exception {
        var manager = new DefaultPluginManager(plugins);
        manager.setSystemVersion("0.1.0");
        manager.loadPlugins();
        manager.startPlugins();
        assertThat(manager.getPlugin("zoom").getPluginState()).isEqualTo(PluginState.STARTED);
        var types = manager.getExtensions(ConnectionType.class);
        assertThat(types).extracting(ConnectionType::id).containsExactly("zoom");
        use(types.get(0), zoom);
        var loader = new WeakReference<>(manager.getPluginClassLoader("zoom"));
        assertThat(manager.stopPlugin("zoom")).isEqualTo(PluginState.STOPPED);
        assertThat(manager.unloadPlugin("zoom")).isTrue();
        return loader;
    }

    private static void use(ConnectionType type, ZoomSimulator zoom) throws Exception {
        var store = new MemoryStore();
        try (var integration = type.open(TestHost.at(zoom.baseUri().toString()))) {
            var connection = integration.connect("oauthDefault", SettingValues.none(), store);
            var flow = connection.authorization().orElseThrow();
            var begun = flow.begin(Zoom.CALLBACK, "state");
            assertThat(begun.redirectTo().toString()).startsWith(zoom.baseUri() + "/oauth/authorize?");
            store.put(flow.complete(begun, Zoom.query(zoom.consent(begun.redirectTo(), zoom.user()))));
            var answer = connection.send(connection.request("users/me").build(), BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"id\":\"" + zoom.user().id() + "\"");
            var source = integration.eventSources().get(0);
            assertThat(source.receive(delivery())).isInstanceOf(DeliveryResult.Accepted.class);
        }
    }

    private static Delivery delivery() {
        var body = "{\"event\":\"meeting.ended\",\"payload\":{\"account_id\":\"A\",\"object\":{\"id\":\"1\"}}}";
        var now = Instant.now();
        var request = WebhookRequest.of(TestHost.APP, body, now);
        return Delivery.of("POST", URI.create("/zoom/event"), request.headers(), request.body(), now);
    }
}
