package dev.zoomflow.plugin.settings;

import java.net.URI;

/**
 * Where Zoom is. Neither ends with a slash.
 *
 * @param oauth {@code https://zoom.us}
 * @param api {@code https://api.zoom.us}, without {@code /v2}
 */
public record Endpoints(URI oauth, URI api) {
    static final Endpoints ZOOM = new Endpoints(URI.create("https://zoom.us"), URI.create("https://api.zoom.us"));

    public URI authorize() {
        return URI.create(oauth + "/oauth/authorize");
    }

    public URI token() {
        return URI.create(oauth + "/oauth/token");
    }

    public URI revoke() {
        return URI.create(oauth + "/oauth/revoke");
    }
}
