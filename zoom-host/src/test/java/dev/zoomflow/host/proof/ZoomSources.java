package dev.zoomflow.host.proof;

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
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mockito.Mockito;

/** The event sources of the packaged plugin, and Zoom's signature for them. */
public final class ZoomSources implements AutoCloseable {
    public static final URI ADDRESS = URI.create("https://host.example/zoom/event");
    public static final String SECRET = "the-secret-token-of-both-apps";
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

    public ZoomSources(Path work) {
        plugins = Plugins.load(Path.of("target", "plugins"), work);
        integration = plugins.connectionType("zoom")
                .orElseThrow()
                .open(new Services(Clock.systemUTC(), HttpClient.newHttpClient(), SERVER));
    }

    public EventSource shared() {
        return only(integration.eventSources());
    }

    /** Of a connection with an app of its own. */
    public EventSource own() {
        return only(integration
                .connect("oauthPrivate", OWN, Mockito.mock(TokenStore.class))
                .eventSources());
    }

    private static EventSource only(List<EventSource> sources) {
        return sources.get(0);
    }

    /** As Zoom would deliver it at this moment. */
    public static Delivery delivery(String body, String request, Instant now) {
        return signed(Map.of("x-zm-request-id", List.of(request)), body.getBytes(UTF_8), now);
    }

    /** With the time and the signature that make these bytes genuine, beside or instead of what the headers say. */
    public static Delivery signed(Map<String, List<String>> headers, byte[] body, Instant now) {
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put("x-zm-request-timestamp", List.of(Long.toString(now.getEpochSecond())));
        all.put("x-zm-signature", List.of(signature(now.getEpochSecond(), body)));
        return Delivery.of("POST", ADDRESS, all, body, now);
    }

    private static String signature(long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
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
