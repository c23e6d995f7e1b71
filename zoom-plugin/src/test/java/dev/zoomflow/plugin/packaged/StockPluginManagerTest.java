package dev.zoomflow.plugin.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginState;

/** PF4J as it is, the jar as it is: loaded, used, unloaded, gone. */
class StockPluginManagerTest {
    private static final TokenSet TOKENS = TokenSet.of(Secret.of("access"));

    @Test
    void theJarLoadsWorksAndLetsItsClassLoaderGo(@TempDir Path plugins) throws Exception {
        Files.copy(PackagedJarTest.JAR, plugins.resolve("zoom-plugin.jar"));
        var zoom = fakeZoom();
        try {
            var loaders = List.of(useOnce(plugins, zoom), useOnce(plugins, zoom));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                System.gc();
                assertThat(loaders).allMatch(loader -> loader.get() == null);
            });
        } finally {
            zoom.stop(0);
        }
    }

    private static WeakReference<ClassLoader> useOnce(Path plugins, HttpServer zoom) throws Exception {
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

    private static void use(ConnectionType type, HttpServer zoom) throws Exception {
        var address = "http://127.0.0.1:" + zoom.getAddress().getPort();
        try (var integration = type.open(TestHost.at(address))) {
            var connection = integration.connect("oauthDefault", SettingValues.none(), new MemoryStore(TOKENS));
            var begun = connection.authorization().orElseThrow().begin(URI.create("https://x.test/cb"), "state");
            assertThat(begun.redirectTo().toString()).startsWith(address + "/oauth/authorize?");
            var answer = connection.send(connection.request("users/me").build(), BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("{\"id\":\"U1\"}");
            var source = integration.eventSources().get(0);
            assertThat(source.receive(delivery())).isInstanceOf(DeliveryResult.Accepted.class);
        }
    }

    private static HttpServer fakeZoom() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/users/me", exchange -> {
            var body = "{\"id\":\"U1\"}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Delivery delivery() throws Exception {
        var body = "{\"event\":\"meeting.ended\",\"payload\":{\"account_id\":\"A\",\"object\":{\"id\":\"1\"}}}";
        var now = Instant.now();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestHost.SECRET_TOKEN.getBytes(UTF_8), "HmacSHA256"));
        var signature = mac.doFinal(("v0:" + now.getEpochSecond() + ":" + body).getBytes(UTF_8));
        var headers = Map.of(
                "x-zm-signature", List.of("v0=" + HexFormat.of().formatHex(signature)),
                "x-zm-request-timestamp", List.of(String.valueOf(now.getEpochSecond())));
        return Delivery.of("POST", URI.create("/zoom/event"), headers, body.getBytes(UTF_8), now);
    }
}
