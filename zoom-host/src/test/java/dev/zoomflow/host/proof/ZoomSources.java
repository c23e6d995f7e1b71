package dev.zoomflow.host.proof;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.WebhookRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mockito.Mockito;

/** The event sources of the packaged plugin, and Zoom's requests for them. */
public final class ZoomSources implements AutoCloseable {
    public static final URI ADDRESS = URI.create("https://host.example/zoom/event");
    public static final String SECRET = "the-secret-token-of-both-apps";
    private static final App APP = new App(
            "Server's app", App.Kind.USER_MANAGED, new App.Credentials("server-app", "s", SECRET), List.of(), Set.of());
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
        return delivery(WebhookRequest.of(APP, body, now).with("x-zm-request-id", request), now);
    }

    /** With the time and the signature that make these bytes genuine, beside or instead of what the headers say. */
    public static Delivery signed(Map<String, List<String>> headers, byte[] body, Instant now) {
        var request = WebhookRequest.of(APP, body, now);
        var seal = List.of("x-zm-request-timestamp", "x-zm-signature");
        for (var header : headers.entrySet()) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!seal.contains(name)) {
                request = request.with(name, header.getValue().toArray(String[]::new));
            }
        }
        return delivery(request, now);
    }

    private static Delivery delivery(WebhookRequest request, Instant now) {
        return Delivery.of("POST", ADDRESS, request.headers(), request.body(), now);
    }

    @Override
    public void close() {
        integration.close();
        plugins.close();
    }
}
