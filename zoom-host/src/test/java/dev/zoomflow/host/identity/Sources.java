package dev.zoomflow.host.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.plugin.Plugins;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mockito.Mockito;

/** The event sources of the packaged plugin, and Zoom's signature for them. */
final class Sources implements AutoCloseable {
    private static final String SECRET = "the-secret-token-of-both-apps";
    private static final SettingValues SERVER = SettingValues.none()
            .with("ZOOM_CLIENT_ID", "server-app")
            .with("ZOOM_CLIENT_SECRET", Secret.of("s"))
            .with("ZOOM_SECRET_TOKEN", Secret.of(SECRET));
    private static final SettingValues OWN = SettingValues.none()
            .with("client_id", "own-app")
            .with("client_secret", Secret.of("s"))
            .with("secret_token", Secret.of(SECRET));

    private record Services(Clock clock, HttpClient httpClient, SettingValues settings) implements HostServices {}

    private final Plugins plugins;
    private final Integration integration;

    Sources(Path work) {
        plugins = Plugins.load(Path.of("target", "plugins"), work);
        integration = plugins.connectionType("zoom")
                .orElseThrow()
                .open(new Services(Clock.systemUTC(), HttpClient.newHttpClient(), SERVER));
    }

    EventSource shared() {
        return only(integration.eventSources());
    }

    /** Of a connection with an app of its own. */
    EventSource own() {
        return only(integration
                .connect("oauthPrivate", OWN, Mockito.mock(TokenStore.class))
                .eventSources());
    }

    private static EventSource only(List<EventSource> sources) {
        return sources.get(0);
    }

    /** As Zoom would deliver it at this moment. */
    static Delivery delivery(String body, String request, Instant now) {
        var bytes = body.getBytes(UTF_8);
        var headers = Map.of(
                "x-zm-request-id", List.of(request),
                "x-zm-request-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "x-zm-signature", List.of(signature(now.getEpochSecond(), body)));
        return Delivery.of("POST", URI.create("https://host.example/zoom/event"), headers, bytes, now);
    }

    private static String signature(long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        integration.close();
        plugins.close();
    }
}
