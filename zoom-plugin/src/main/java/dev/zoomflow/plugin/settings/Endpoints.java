package dev.zoomflow.plugin.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import java.net.URI;
import java.net.URLEncoder;

/**
 * Where Zoom is. None ends with a slash.
 *
 * @param oauth {@code https://zoom.us}
 * @param api {@code https://api.zoom.us}, without {@code /v2}
 * @param webSockets {@code https://ws.zoom.us}
 */
public record Endpoints(URI oauth, URI api, URI webSockets) {
    static final Endpoints ZOOM = new Endpoints(
            URI.create("https://zoom.us"), URI.create("https://api.zoom.us"), URI.create("https://ws.zoom.us"));

    public URI authorize() {
        return URI.create(oauth + "/oauth/authorize");
    }

    public URI token() {
        return URI.create(oauth + "/oauth/token");
    }

    public URI revoke() {
        return URI.create(oauth + "/oauth/revoke");
    }

    /** With the token in it, as Zoom wants it: never to be logged or shown. */
    public URI webSocket(String subscription, Secret access) {
        var base = webSockets.toString().replaceFirst("^http", "ws");
        return URI.create(base + "/ws?subscriptionId=" + subscription + "&access_token="
                + URLEncoder.encode(access.reveal(), UTF_8));
    }
}
