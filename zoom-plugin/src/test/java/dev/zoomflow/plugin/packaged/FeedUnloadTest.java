package dev.zoomflow.plugin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.support.Backend;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.ZoomSimulator;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.DefaultPluginManager;

class FeedUnloadTest {

    @Test
    void aPluginIsGoneAfterItsWebSocketWasClosed(@TempDir Path plugins) throws Exception {
        Files.copy(PackagedJarTest.JAR, plugins.resolve("zoom-plugin.jar"));
        try (var zoom = ZoomSimulator.start()) {
            zoom.add(Backend.APP);
            var loaders = List.of(useOnce(plugins, zoom), useOnce(plugins, zoom));
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
        use(manager.getExtensions(ConnectionType.class).get(0), zoom);
        var loader = new WeakReference<>(manager.getPluginClassLoader("zoom"));
        manager.stopPlugin("zoom");
        assertThat(manager.unloadPlugin("zoom")).isTrue();
        return loader;
    }

    private static void use(ConnectionType type, ZoomSimulator zoom) throws Exception {
        var subscription = zoom.webSockets().subscribe(Backend.APP);
        try (var integration = type.open(TestHost.at(zoom.baseUri().toString()))) {
            var form = SettingValues.none()
                    .with("account_id", zoom.user().accountId())
                    .with("client_id", Backend.APP.clientId())
                    .with("client_secret", Secret.of(Backend.APP.clientSecret()))
                    .with("websocket_subscription", subscription.id());
            var feed = integration
                    .connect("serverToServer", form, new MemoryStore())
                    .eventFeeds()
                    .get(0);
            try (var stream = feed.open()) {
                zoom.webhooks().send("{\"event\":\"meeting.ended\",\"payload\":{}}");
                var delivery = stream.next(Duration.ofMinutes(3)).orElseThrow();
                assertThat(feed.receive(delivery)).isInstanceOf(DeliveryResult.Accepted.class);
            }
        }
    }
}
